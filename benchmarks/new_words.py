"""Documents for measuring, each with words that none before it has: what a program remembers of a word does not help it.

The sentences are made up. In them ``~`` stands for a new stem, ``^`` for one with a capital letter, ``#`` for a number,
``&`` for a day of the month and ``@`` for a year. Endings are those of the language, so that the new words look like its own.
"""

from __future__ import annotations

import re
from itertools import count

LATIN = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
CYRILLIC = [consonant + vowel for consonant in "бвгдзклмнпрстф" for vowel in "аеиоу"]
STEPS = 7919  # from stem to stem, so that neighbours look unlike each other
SLOT = re.compile(r"[~^#&@]")

ENGLISH = (
    "^ov and ^bayev discuss ~ing and ~ment at the ^ forum",
    "^a, & June @ – Minister of Trade of Kazakhstan ^ ^ov met Deputy Prime Minister of Russia ^ ^enko and ~ed the ~ers of the ^ region.",
    "Last year trade between Kazakhstan and Russia reached $#.# billion, ^ ^ev told ~ers in ^grad, and ~al goods were among the ~est.",
    "We value the ~ing welcome of ^, and we know that the ~ment of ~ers will be continued by our governments and ~al councils.",
    "The ^ Group plans to build a ~ing plant worth $# million in the ^ region by @ for the ~ers and ~ists of the town.",
    "Our ~ers met often, ~ed many questions of ~ology in detail and agreed on how to go on with them in the ~able time ahead.",
    "“We were ~ed by the ~ness of our friends, and we shall ~ise what was ~ed here,” ^ ^in said after the ~ talks.",
    "Cooperation in ~ics and ~ology brings ~ers of ^stan and ^ia together, and they are the ones who will carry it further.",
    "Exports of ~ rose by #.#% to # thousand tonnes in January–August @, while imports of ~ings fell, the Ministry of ^ reported.",
    "The ~ers spoke of the ~ of the rivers, of the ~ steppe, of ~eries along the border and of the ~ing roads between ^ and ^ as well.",
    "The parties agreed to ~ise the ~ of the ^ and ^ crossings, where ~ lorries are ~ed by ~ers, and to ~ate the ~al rules.",
    "He thanked the ~ists of ^ for their ~ness and invited them to the ^ Forum, which will be held in ^ on & May @.",
    "^ Energy and ^ Oil signed a memorandum on the ~ation of the ^–^ pipeline, as ~ers of both companies had long ~ed.",
    "In his words, ~ly ~ed ~s and ~ic rules of the Eurasian Economic Union helped more than #,000 ~ers to enter the market of ^.",
    "It was ~ed to go on with this ~ation, and to tell the public of ^ in good time of what comes out of the ~ing.",
    "The guests saw the ~ museum of ^, ~ed at the ~ery of the old town and laid flowers at the ~ of the ~ers of ^.",
)
RUSSIAN = (
    "^ов и ^баев обсудили ~ение и ~ку на форуме в ^ске",
    "& июня @ года в ^граде министр торговли Казахстана ^ ^ов встретился с вице-премьером России ^ом ^енко и ~ил ~иков ^ской области.",
    "В прошлом году товарооборот Казахстана и России достиг #,# млрд долларов, сообщил ^ин ~истам ^ска, и ~ские товары были среди ~ных.",
    "Мы ценим ~ный приём в ^ске и знаем, что ~ение ~ов будет продолжено нашими правительствами и ~скими советами.",
    "Компания «^пром» до @ года построит в ^ской области ~ный завод стоимостью # млн долларов для ~иков и ~истов города.",
    "Наши ~ики часто встречались, подробно ~или многие вопросы ~логии и договорились, как ~ить их в ~ное время.",
    "«Нас ~ила ~ность наших друзей, и мы будем ~ить то, о чём здесь ~или», – сказал ^ ^ин после ~ных переговоров.",
    "Сотрудничество в ~истике и ~логии сближает ~ов ^стана и ^ии, и именно они понесут его дальше.",
    "Экспорт ~а вырос на #,#% и составил # тыс. тонн в январе–августе @ года, а импорт ~ок снизился, сообщило ^ское министерство.",
    "Участники говорили о ~е рек, о ~ной степи, о ~нях вдоль границы, а также о ~ских дорогах между ^ском и ^градом.",
    "Стороны договорились ~ить ~ пунктов «^во» и «^ка», где ~ики ~уют ~ные грузовики, и ~ить ~ские правила.",
    "Он поблагодарил ~истов ^ска за ~ность и пригласил их на ^ский форум, который пройдёт & мая @ года в ^граде.",
    "«^нефть» и «^газ» подписали меморандум о ~ации трубопровода ^ск – ^град, как давно ~или ~ики обеих компаний.",
    "По его словам, ~но ~анные ~ы и ~ические правила Евразийского экономического союза помогли более чем # тысячам ~ов выйти на рынок ^ии.",
    "Было решено ~ить эту ~ацию и вовремя сообщать жителям ^ска о том, что получится из ~ения.",
    "Гости осмотрели ~ный музей ^ска, ~или в ~не старого города и возложили цветы к ~у ~иков ^ии.",
)
KAZAKH = (
    "^ов пен ^баев ^ форумында ~ды және ~ліктерді талқылады",
    "@ жылғы & маусымда ^ қаласында Қазақстанның сауда министрі ^ ^ов Ресей вице-премьері ^ ^енкомен кездесіп, ~шыларды ~ады.",
    "Былтыр Қазақстан мен Ресей арасындағы тауар айналымы #,# млрд долларға жетті, деді ^ ^ев ~шыларға, ~лық тауарлар – ең ~дары.",
    "Біз ^ жұртының ~лы ықыласын бағалаймыз және ~шылардың ~уын үкіметтеріміз бен ~лық кеңестер жалғастыратынын білеміз.",
    "«^ групп» компаниясы @ жылға дейін ^ облысында ~шылар мен ~герлер үшін құны # млн доллар болатын ~ зауытын салады.",
    "Біздің ~шылар жиі кездесіп, ~логияның көп мәселесін ~ап, оларды ~лы уақытта қалай ~лайтынын келісті.",
    "«Бізді достарымыздың ~лығы ~антты, осында ~ағанды біз ~лаймыз», – деді ^ ^ин ~лық келіссөздерден кейін.",
    "~тану мен ~логия саласындағы ынтымақтастық ^стан мен ^ия ~шыларын жақындатады, оны солар әрі қарай алып барады.",
    "@ жылғы қаңтар–тамызда ~ экспорты #,#%-ға өсіп, # мың тонна болды, ал ~лар импорты төмендеді, деп хабарлады ^ министрлігі.",
    "Қатысушылар өзендердің ~ы, ~лы дала, шекара бойындағы ~ханалар, сондай-ақ ^ пен ^ арасындағы ~лық жолдар туралы айтты.",
    "Тараптар ^ және ^ бекеттерінің ~ын ~лауға келісті, онда ~шылар ~лық жүк көліктерін ~лайды, әрі ~лық ережелерді ~ады.",
    "Ол ^ ~шыларына ~лығы үшін алғыс айтып, оларды @ жылғы & мамырда ^ қаласында өтетін ^ форумына шақырды.",
    "«^мұнай» мен «^газ» ^–^ құбырын ~лау туралы меморандумға қол қойды, мұны екі компанияның ~шылары көптен ~аған.",
    "Оның айтуынша, ~лап ~анған ~дар мен Еуразиялық экономикалық одақтың ~лық ережелері # мыңнан астам ~шыға ^ нарығына шығуға көмектесті.",
    "Осы ~ды ~лау және ~лаудың нәтижесін ^ тұрғындарына дер кезінде хабарлау ~анды.",
    "Қонақтар ^ қаласының ~лық музейін көріп, ескі қаланың ~ханасында ~ап, ^ ~шыларының ~ына гүл қойды.",
)
TEMPLATES = {"en": (ENGLISH, LATIN), "ru": (RUSSIAN, CYRILLIC), "kk": (KAZAKH, CYRILLIC)}


def documents(language: str, number: int) -> list[str]:
    """Return some documents of about two kB (four in Cyrillic), the same in every run."""
    templates, syllables = TEMPLATES[language]
    numbers = count(1)

    def filled(slot: re.Match[str]) -> str:
        place = next(numbers)
        match slot.group():
            case "#":
                return str(11 + place * 37 % 88)
            case "&":
                return str(1 + place % 28)
            case "@":
                return str(2010 + place % 22)
            case "^":
                return stem(place, syllables).capitalize()
        return stem(place, syllables)

    return ["\n\n".join(SLOT.sub(filled, template) for template in templates) for _ in range(number)]


def stem(number: int, syllables: list[str]) -> str:
    """Return a stem of three syllables, another for each number below the cube of their number."""
    size = len(syllables)
    number = number * STEPS % size**3
    return "".join(syllables[number // size**place % size] for place in range(3))
