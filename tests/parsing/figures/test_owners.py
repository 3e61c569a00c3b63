"""Whose a figure is: the owner beside what is measured, in its clause, before it, and in the document."""

from __future__ import annotations

import pytest

from kzru.parsing.document import parse_document

BESIDE = [
    ("en", "Ecuador's trade with Peru came to $1.2 billion in 2024.", ["EC", "PE"]),
    ("en", "Kazakh-Uzbek trade reached $4.2 billion last year.", ["KZ", "UZ"]),
    ("en", "Trade turnover between Omsk Region and Kazakhstan rose to $1 billion.", ["KZ", "Omsk Region"]),
    ("en", "Trade between the EU and Armenia exceeded $2 billion in 2024.", ["AM", "European Union"]),
    ("en", "The Georgian economy grew by 7 percent in 2024.", ["GE"]),
    ("en", "The population of Aktobe Region is 940,000 people.", ["Aktobe Region"]),
    ("en", "World GDP grew by 3 percent in 2024.", ["World"]),
    ("en", "Oil production in Norway came to 90 million tonnes in 2024.", ["NO"]),
    ("en", "Oil production in the Atyrau and Aktobe regions grew by 9%.", ["Aktobe Region", "Atyrau Region"]),
    ("en", "Kazakhstan, the largest producer in Central Asia, harvested 2 million tonnes of rice.", ["KZ"]),
    ("ru", "Казахстан, крупнейший производитель риса в Центральной Азии, собрал 2 млн тонн риса.", ["KZ"]),
    ("ru", "Товарооборот регионов Казахстана с Омской областью – 6 млн долларов.", ["KZ", "Omsk Region"]),
    ("ru", "В ЕАЭС растут доходы. ВВП стран союза вырос на 4,5 процента.", ["Eurasian Economic Union"]),
    (
        "en",
        "The EAEU turned ten. The GDP of the union countries grew by 4 percent.",
        ["Eurasian Economic Union"],
    ),
    ("en", "Since the EAEU was created, industrial production has grown by 20 percent.", None),
    ("ru", "Население Омской и Томской областей – 3 млн человек.", ["Omsk Region", "Tomsk Region"]),
    (
        "kk",
        "Ақмола және Қостанай облыстарында мұнай өндіру өсті: 9 пайызға.",
        ["Akmola Region", "Kostanay Region"],
    ),
    ("ru", "Торговля Узбекистана с Арменией составила 1,2 млрд долларов.", ["AM", "UZ"]),
    ("ru", "Казахстанско-узбекский товарооборот достиг 4,2 млрд долларов.", ["KZ", "UZ"]),
    ("ru", "Товарооборот Омской области с Казахстаном вырос до 1 млрд долларов.", ["KZ", "Omsk Region"]),
    ("ru", "Товарооборот ЕС и Армении превысил 2 млрд долларов.", ["AM", "European Union"]),
    ("ru", "Российская экономика выросла на 4,3 процента.", ["RU"]),
    ("ru", "Население Актюбинской области составляет 940 тысяч человек.", ["Aktobe Region"]),
    ("ru", "Мировой ВВП вырос на 3 процента в 2024 году.", ["World"]),
    ("ru", "Взаимная торговля стран ЕАЭС выросла на 5 процентов.", ["Eurasian Economic Union"]),
    ("ru", "Товарооборот между государствами ЕАЭС вырос на 5 процентов.", ["Eurasian Economic Union"]),
    ("kk", "Өзбекстанның Армениямен саудасы 1,2 млрд долларға жетті.", ["AM", "UZ"]),
    ("kk", "Қазақстан-Өзбекстан тауар айналымы 4,2 млрд долларға жетті.", ["KZ", "UZ"]),
    ("kk", "Омбы облысының Қазақстанмен тауар айналымы 1 млрд долларға жетті.", ["KZ", "Omsk Region"]),
    ("kk", "ЕО мен Армения арасындағы сауда 2 млрд доллардан асты.", ["AM", "European Union"]),
    ("kk", "Грузия экономикасы 7 пайызға өсті.", ["GE"]),
    ("kk", "Арменияның өзбек елімен саудасы 1,2 млрд долларға жетті.", ["AM", "UZ"]),
    ("kk", "Ақтөбе облысында жалпы құны 40 млрд теңге болатын жоба басталды.", ["Aktobe Region"]),
    ("kk", "Грузия мен Түркияның университеттері арасында 40 келісім жасалды.", ["GE", "TR"]),
    ("kk", "Ресейдің Омбы облысымен Қазақстанның саудасы 1 млрд доллар болды.", ["KZ", "Omsk Region"]),
    ("en", "In Aktobe Region 12 projects were completed.", ["Aktobe Region"]),
    ("ru", "В Актюбинской области реализовано 12 проектов.", ["Aktobe Region"]),
    ("kk", "Ақтөбе облысында 12 жоба іске асырылды.", ["Aktobe Region"]),
]

IN_THE_WORDS_OF_THE_METRIC = [
    ("en", "The continent holds 65 percent of the world’s population.", ["World"]),
    ("ru", "На континенте живёт 65 процентов населения мира.", ["World"]),
]

OF_A_NAMED_SORT = [
    ("en", "Gross domestic product of the Republic of Ecuador grew by 4.8 percent.", ["EC"]),
    ("en", "GDP of EAEU member states grew by 4.5 percent in 2024.", ["Eurasian Economic Union"]),
    (
        "en",
        "Armenia's trade with the countries of Central Asia reached $800 million.",
        ["AM", "Central Asia"],
    ),
    (
        "en",
        "National currencies make up 93 percent of settlements between EAEU countries.",
        ["Eurasian Economic Union"],
    ),
    ("ru", "ВВП стран ЕАЭС вырос на 4,5 процента.", ["Eurasian Economic Union"]),
    ("ru", "Страны ЕАЭС произвели 25 млн тонн зерна.", ["Eurasian Economic Union"]),
    (
        "ru",
        "Товарооборот Армении со странами Центральной Азии достиг 800 млн долларов.",
        ["AM", "Central Asia"],
    ),
    ("ru", "Компания «КазМунайГаз» добыла 24 млн тонн нефти.", ["KazMunayGas"]),
    ("ru", "Население города Алматы превышает 2,2 млн человек.", ["Almaty"]),
    ("kk", "Арменияның Орталық Азия елдерімен саудасы 800 млн долларға жетті.", ["AM", "Central Asia"]),
    ("kk", "ЕАЭО елдерінің ЖІӨ-сі 4,5 пайызға өсті.", ["Eurasian Economic Union"]),
    ("kk", "Өзбекстан Республикасының ЖІӨ-сі 4,5 пайызға өсті.", ["UZ"]),
]

IN_EVERY_CASE = [
    ("ru", "Товарооборот между Эквадором и Перу составил 1,2 млрд долларов.", ["EC", "PE"]),
    ("ru", "Торговля Новой Зеландии с Саудовской Аравией составила 1,2 млрд долларов.", ["NZ", "SA"]),
    ("ru", "ВВП Перу вырос на 4,5 процента.", ["PE"]),
    ("ru", "Тоголезская экономика выросла на 5 процентов.", ["TG"]),
    ("kk", "Эквадор мен Перу арасындағы сауда 1,2 млрд доллар болды.", ["EC", "PE"]),
    ("kk", "Гватемаланың Эквадормен саудасы 1,2 млрд долларға жетті.", ["EC", "GT"]),
    ("en", "Togolese GDP grew by 5 percent, official data show.", ["TG"]),
    ("en", "The US economy grew by 2 percent in 2024.", ["US"]),
]

WHO_MAY_OWN = [
    ("en", "VTB expects the key rate to be cut to 12% by the end of 2026.", None),
    ("en", "AvtoVAZ is to produce 350,000 cars in 2027.", ["AvtoVAZ"]),
    ("en", "Almost 500,000 Chinese tourists visited Almaty in 2025.", ["Almaty"]),
    ("en", "The tourist flow between Georgia and Armenia grew to 1 million trips in 2025.", ["AM", "GE"]),
    ("ru", "Сбербанк ожидает роста ВВП на 2 процента в 2026 году.", None),
    ("ru", "Кроме того, ВВП вырос на 5 процентов.", None),
]

OF_THE_CLAUSE = [
    ("en", "Kazakhstan harvested 25 million tonnes of grain in 2024.", ["KZ"]),
    ("en", "In Uzbekistan, GDP grew by 6.5 percent in 2024.", ["UZ"]),
    ("en", "Serbia and Hungary signed 15 agreements.", ["HU", "RS"]),
    ("ru", "Казахстан собрал 25 млн тонн зерна в 2024 году.", ["KZ"]),
    ("ru", "В Узбекистане ВВП вырос на 6,5 процента в 2024 году.", ["UZ"]),
    ("ru", "Сербия и Венгрия подписали 15 соглашений.", ["HU", "RS"]),
    ("ru", "Казахстан и Монголия: товарооборот составил 200 млн долларов.", ["KZ", "MN"]),
    ("kk", "Қазақстан 25 млн тонна астық жинады.", ["KZ"]),
    ("kk", "Өзбекстанда ЖІӨ 6,5 пайызға өсті.", ["UZ"]),
]

UNTOLD = [
    ("en", "The company produced 3 million tonnes of oil in 2024."),
    ("en", "Trade turnover reached $5 billion in 2024."),
    ("en", "Mutual trade reached $5 billion in 2024."),
    ("en", "The GDP grew by 3 percent in 2024."),
    ("ru", "Компания добыла 3 млн тонн нефти в 2024 году."),
    ("ru", "Взаимный товарооборот достиг 5 млрд долларов."),
    ("ru", "Товарооборот с Узбекистаном достиг 4 млрд долларов."),
    ("kk", "Компания 3 млн тонна мұнай өндірді."),
    ("kk", "Екі ел арасындағы тауар айналымы 5 млрд долларға жетті."),
]


def subjects(language: str, text: str) -> list[list[str] | None]:
    """Return whose each figure of a text is."""
    figures = parse_document(text, published="2025-11-12", language=language).figures
    return [None if figure.subject is None else list(figure.subject) for figure in figures]


@pytest.mark.parametrize(
    ("language", "text", "expected"), [*BESIDE, *IN_THE_WORDS_OF_THE_METRIC, *OF_THE_CLAUSE]
)
def test_owner(language: str, text: str, expected: list[str]) -> None:
    """Whose a figure is stands beside what is measured, or acts in its clause."""
    assert [expected] == subjects(language, text)


@pytest.mark.parametrize(("language", "text", "expected"), [*OF_A_NAMED_SORT, *IN_EVERY_CASE])
def test_names_of_owners(language: str, text: str, expected: list[str]) -> None:
    """A name is known in all its cases, with the noun that tells its sort, with a capital where it has one."""
    assert [expected] == subjects(language, text)


@pytest.mark.parametrize(("language", "text", "expected"), WHO_MAY_OWN)
def test_who_may_own(language: str, text: str, expected: list[str] | None) -> None:
    """Who tells of another's figure does not own it; of visitors that is the place where they come to."""
    assert [expected] == subjects(language, text)


ANEW = [
    ("en", "In Georgia, inflation is 8 percent, in Armenia 6 percent, and in Turkey 40 percent.", [["GE"], ["AM"], ["TR"]]),
    ("en", "GDP grew by 8 percent in Georgia, in Armenia by 6 percent, and in Turkey by 4 percent.", [["GE"], ["AM"], ["TR"]]),
    ("ru", "В Грузии рост ВВП составил 8 %, в Армении 6 %, в Турции 4 %.", [["GE"], ["AM"], ["TR"]]),
    ("kk", "Грузияда инфляция 8 %, Арменияда 6 %, Түркияда 40 % болды.", [["GE"], ["AM"], ["TR"]]),
    ("en", "Trade between the EAEU and Asia fell by 2 percent, and mutual trade fell by 5 percent.", [["Asia", "Eurasian Economic Union"]] * 2),
    ("en", "Georgia's GDP grew by 7 percent, while Armenia's rose by 6 percent.", [["GE"], ["AM"]]),
    ("en", "Inflation was 5 percent in Georgia and 4 percent in Armenia.", [["GE"], ["AM"]]),
    ("ru", "ВВП Грузии вырос на 7 процентов, а Армении — на 6 процентов.", [["GE"], ["AM"]]),
    ("en", "Georgia's trade with Turkey reached $5 billion and with Armenia $1 billion.", [["GE", "TR"], ["AM", "GE"]]),
    ("ru", "Торговля Грузии с Турцией составила 5 млрд долларов, с Арменией — 1 млрд долларов.", [["GE", "TR"], ["AM", "GE"]]),
    ("kk", "Грузияның Түркиямен саудасы 5 млрд долларға, Армениямен 1 млрд долларға жетті.", [["GE", "TR"], ["AM", "GE"]]),
    ("ru", "Грузино-армянская торговля выросла на 9 процентов до 2 млрд долларов, грузино-турецкая – на 4 процента до 5 млрд долларов.", [["AM", "GE"], ["AM", "GE"], ["GE", "TR"], ["GE", "TR"]]),
    ("kk", "Қазақстанның ЖІӨ-сі 5 пайызға өсті, ал Өзбекстандікі 6 пайызға артты.", [["KZ"], ["UZ"]]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), ANEW)
def test_owner_told_anew(language: str, text: str, expected: list[list[str]]) -> None:
    """An amount that measures what the one before does may have an owner of its own."""
    assert expected == subjects(language, text)


@pytest.mark.parametrize(("language", "text"), UNTOLD)
def test_nobody_told(language: str, text: str) -> None:
    """What nothing tells stays untold: an owner without a name, a partner alone, a pair that no document tells."""
    assert [None] == subjects(language, text)


BEFORE = [
    ("en", "Russia's trade with Cuba reached $28 million in 2024. In 2025 trade will exceed $30 million.", ["CU", "RU"]),
    ("ru", "Торговля России с Кубой достигла 28 млн долларов. В 2025 году торговля превысит 30 млн долларов.", ["CU", "RU"]),
    ("kk", "Ресей мен Сербия арасындағы сауда 28 млн доллар болды. 2025 жылы сауда 30 млн доллардан асады.", ["RS", "RU"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), BEFORE)
def test_more_on_the_same_matter(language: str, text: str, expected: list[str]) -> None:
    """What the next sentence says of the same metric, naming nobody, is of the same owners."""
    assert [expected, expected] == subjects(language, text)


def test_of_another_paragraph_nothing_is_taken() -> None:
    """Headlines that stand under each other are each on their own."""
    text = "Cuban GDP grew by 2 percent in 2024.\n\nGDP is expected to grow by 5 percent in 2026."
    assert [["CU"], None] == subjects("en", text)


TALKS = [
    ("en", "Talks of Russia and Serbia. Vladimir Putin: Serbia and Russia trade. Our mutual trade exceeded $2 billion."),
    ("ru", "Переговоры России и Сербии.\n\nВ.Путин: Сербия и Россия торгуют. Взаимный товарооборот превысил 2 млрд долларов."),
    ("kk", "Ресей мен Сербия келіссөзі. Ресей мен Сербия – серіктес. Екі ел арасындағы сауда 2 млрд доллардан асты."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), TALKS)
def test_ours_is_of_the_two_countries_of_the_talks(language: str, text: str) -> None:
    """What is mutual is of the speaker's country and the one that the document tells beside it."""
    assert [["RS", "RU"]] == subjects(language, text)


GOVERNORS = [
    ("en", "Ermek Saparov, Governor of Aktobe Region, said: “The economy grew by 4 percent.”"),
    ("ru", "Аким Актюбинской области Ермек Сапаров сказал: «Экономика выросла на 4 процента»."),
    ("kk", "Ақтөбе облысының әкімі Ермек Сапаров есеп берді. «Экономика 4 пайызға өсті», – деді ол."),
]


@pytest.mark.parametrize(("language", "text"), GOVERNORS)
def test_who_governs_a_region_speaks_of_it(language: str, text: str) -> None:
    """What names nobody is of the region that the speaker's office names."""
    assert [["Aktobe Region"]] == subjects(language, text)


def test_the_reason_tells_the_words() -> None:
    """Each reading has its reason, with the words that told it."""
    (figure,) = parse_document("Serbian GDP grew by 4 percent in 2024.", language="en").figures
    assert [("beside what is measured", "Serbian")] == [
        (reason.rule, reason.words) for reason in figure.why if reason.field == "subject"
    ]


ADDRESSED = [
    (
        "en",
        "Talks with President of Serbia Aleksandar Vučić\n\nVladimir Putin: Your economy grew by 4 percent.",
    ),
    (
        "ru",
        "Переговоры с Президентом Сербии\n\nВладимир Путин: Экономика вашей страны выросла на 4 процента.",
    ),
    (
        "kk",
        "Сербия Президентімен келіссөз\n\nВладимир Путин: Сербиядағы еліңіздің экономикасы 4 пайызға өсті.",
    ),
]


@pytest.mark.parametrize(("language", "text"), ADDRESSED)
def test_yours_is_of_the_other_country(language: str, text: str) -> None:
    """What is "yours" is of the country that the speaker's talks with."""
    assert [["RS"]] == subjects(language, text)


def test_a_leader_speaks_for_his_country() -> None:
    """Where both sides of talks speak, "our" is of the speaker's country, and trade without a name of both."""
    text = (
        "Встреча с Президентом Республики Конго Дени Сассу-Нгессо\n\n"
        "Владимир Путин: Добрый день!\n\n"
        "Дени Сассу-Нгессо: Наша экономика выросла на 3 процента.\n\n"
        "Владимир Путин: Товарооборот вырос на 7 процентов."
    )
    assert [["CG"], ["CG", "RU"]] == subjects("ru", text)


WAYS = [
    ("en", "Ecuador's exports to Guatemala reached $2 billion in 2024.", [("EC", "GT")]),
    ("en", "Kazakhstan attracted $17 billion of foreign investment in 2024.", [(None, "KZ")]),
    ("en", "Georgia's exports to Turkey reached $5 million, and imports $10 million.", [("GE", "TR"), ("TR", "GE")]),
    ("en", "Nearly 100 teachers from Georgia were sent to Armenia.", [("GE", "AM")]),
    ("ru", "Экспорт Эквадора в Гватемалу достиг 2 млрд долларов.", [("EC", "GT")]),
    ("ru", "Казахстан привлёк 17 млрд долларов иностранных инвестиций.", [(None, "KZ")]),
    ("ru", "Экспорт из Грузии в Турцию составил 5 млн долларов, импорт — 10 млн.", [("GE", "TR"), ("TR", "GE")]),
    ("ru", "Россия предоставила Киргизии грант в 30 млн долларов.", [("RU", "KG")]),
    ("ru", "В Армению направлено почти 100 учителей из Грузии.", [("GE", "AM")]),
    ("kk", "2024 жылы Эквадордың Гватемалаға экспорты 2 млрд долларға жетті.", [("EC", "GT")]),
    ("kk", "Экспорт Иран (7 млн доллар) және Грузия (2 млн доллар) нарықтарына артты.", [(None, "IR"), (None, "GE")]),
    ("kk", "Қазақстан 17 млрд доллар шетел инвестициясын тартты.", [(None, "KZ")]),
    ("kk", "Грузиядан Арменияға 100 мұғалім жіберілді.", [("GE", "AM")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), WAYS)
def test_ways(language: str, text: str, expected: list[tuple[str | None, str | None]]) -> None:
    """Who gives and who gets is told by case, preposition and verb; imports beside exports go the other way."""
    figures = parse_document(text, published="2025-11-12", language=language).figures
    assert expected == [(figure.origin, figure.destination) for figure in figures]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Global LNG exports rose to 430 million tonnes in 2025."),
        ("ru", "Мировой экспорт вырос до 25 трлн долларов в 2025 году."),
        ("kk", "Әлемдік экспорт 25 трлн долларға жетті."),
    ],
)
def test_the_whole_of_what_goes_between_countries(language: str, text: str) -> None:
    """The world may own what goes from one country to another, where no country is told."""
    assert [["World"]] == subjects(language, text)


HOME = [
    ("en", "Armenia's GDP reached $25 billion. Its exports totalled $13 billion.", [(None, None), ("AM", None)]),
    ("ru", "ВВП Армении достиг 25 млрд долларов. Экспорт страны составил 13 млрд долларов.", [(None, None), ("AM", None)]),
    ("kk", "Армения экономикасы 5 пайызға өсті. Экспорт 13 млрд долларға жетті.", [(None, None), ("AM", None)]),
    ("en", "Vladimir Putin: Exports grew to $430 billion, and imports to $300 billion.", [("RU", None), (None, "RU")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), HOME)
def test_what_is_of_one_country(
    language: str, text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    """Exports and imports without a country are those of the nation before, or of the speaker's where he names no other."""
    figures = parse_document(text, published="2025-11-12", language=language).figures
    assert expected == [(figure.origin, figure.destination) for figure in figures]


SELLERS = [
    ("en", "Georgia sells ever more nuts. {} Exports to Turkey reached $5 million.", ("GE", "TR")),
    ("ru", "Грузия продаёт всё больше орехов. {} Экспорт в Турцию составил 5 млн долларов.", ("GE", "TR")),
    ("kk", "Грузия жаңғақты көп сатады. {} Түркияға экспорт 5 млн долларға жетті.", ("GE", "TR")),
    ("en", "Georgia and Armenia sell ever more nuts. {} Exports to Turkey reached $5 million.", (None, "TR")),
]
LONG = {"en": "The harvest is good. ", "ru": "Урожай хороший. ", "kk": "Егін бітік шықты. "}


@pytest.mark.parametrize(("language", "text", "expected"), SELLERS)
def test_goods_are_of_whom_the_document_opens_with(
    language: str, text: str, expected: tuple[str | None, str]
) -> None:
    """Where a sentence names only whom goods go to, they are of the one country that the document opens with."""
    (figure,) = parse_document(
        text.format(LONG[language] * 6), published="2025-11-12", language=language
    ).figures
    assert expected == (figure.origin, figure.destination)


def test_what_is_invested_in_a_region_is_of_the_region() -> None:
    """Where nobody is named it is the region that the document is about."""
    text = "Абай облысында жиын өтті. Абай облысы дамып келеді. Негізгі капиталға инвестиция 90 млрд теңге болды."
    (figure,) = parse_document(text, published="2025-11-12", language="kk").figures
    assert (figure.subject, figure.origin, figure.destination) == (("Abai Region",), None, None)


MINISTERS = [
    ("«Биыл 9 млн тонна бидай жиналды», – деді Ауыл шаруашылығы министрі Ерлан Рябов.", ("KZ",)),
    ("«Биыл 9 млн тонна бидай жиналды», – деді Сыртқы істер министрі Ерлан Рябов.", None),
]


@pytest.mark.parametrize(("text", "subject"), MINISTERS)
def test_a_minister_without_a_country_is_of_the_outlets(text: str, subject: tuple[str, ...] | None) -> None:
    """Kazakh outlets name the own ministers without a country; foreign ministers may be of any."""
    found = parse_document(f"Қазақстан мен Эквадор. {text}", published="2025-11-12", language="kk").figures
    assert [subject] == [figure.subject for figure in found]


def test_who_speaks_beside_the_president_speaks_for_his_country() -> None:
    """In a document of one country whoever speaks beside others who speak for it does so too; at home nothing has an origin."""
    text = (
        "Встреча с генеральным директором агентства Анной Ложкиной\n\n"
        "Владимир Путин: Добрый день!\n\n"
        "Анна Ложкина: Добрый день! У нас работают 500 компаний.\n\n"
        "Владимир Путин: Хорошо."
    )
    (figure,) = parse_document(text, published="2025-11-12", language="ru").figures
    assert (figure.origin, figure.destination) == (None, "RU")


AT_EVENTS = [
    ("en", "The Ilek Trade Forum brought together 500 guests from 20 countries.", [["Ilek Trade Forum"]] * 2),
    ("en", "Some 500 people attended the forum in Omsk.", [["Forum in Omsk"]]),
    ("ru", "В Петербургском международном экономическом форуме участвовали 20 тысяч человек.", [["St Petersburg International Economic Forum"]]),
    ("kk", "Астана халықаралық форумына 100 елден 500 қонақ қатысты.", [["Astana International Forum"]] * 2),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), AT_EVENTS)
def test_what_is_counted_at_an_event(language: str, text: str, expected: list[list[str] | None]) -> None:
    """Who takes part is counted at the event of the sentence, where it has a name of its own."""
    assert expected == subjects(language, text)


WITH_NO_COUNTRY = [
    ("en", "Kyrgyzstan's exports to the European Union came to $300 million.", ["European Union", "KG"]),
    ("en", "Armenia exported goods worth $300 million to Africa.", ["AM", "Africa"]),
    (
        "ru",
        "Экспорт Киргизии в страны ЕАЭС составил 300 миллионов долларов.",
        ["Eurasian Economic Union", "KG"],
    ),
    ("ru", "Импорт Киргизии из стран Африки составил 300 миллионов долларов.", ["Africa", "KG"]),
    ("kk", "Қырғызстанның Еуропалық одаққа экспорты 300 миллион долларға жетті.", ["European Union", "KG"]),
    ("en", "Kyrgyzstan's exports to Turkey came to $300 million.", None),
    ("en", "Kyrgyzstan's exports came to $3 billion.", None),
    ("en", "In Bishkek the minister said that Kyrgyzstan's exports came to $3 billion.", None),
]


@pytest.mark.parametrize(("language", "text", "expected"), WITH_NO_COUNTRY)
def test_trade_with_what_is_no_country_is_not_the_whole(
    language: str, text: str, expected: list[str] | None
) -> None:
    """Exports to a bloc or a continent are between both, and those to one country or to all have no subject."""
    (figure,) = parse_document(text, language=language).figures
    assert figure.metric is not None
    assert (None if expected is None else tuple(expected)) == figure.subject
    assert "KG" in (figure.origin, figure.destination) or "AM" == figure.origin


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Exports of North Kazakhstan Region came to $300 million."),
        ("ru", "Экспорт Северо-Казахстанской области составил 300 миллионов долларов."),
        ("kk", "Солтүстік Қазақстан облысының экспорты 300 миллион долларға жетті."),
    ],
)
def test_the_name_of_a_country_within_that_of_a_region_tells_no_origin(language: str, text: str) -> None:
    """A region's exports are not the nation's."""
    (figure,) = parse_document(text, language=language).figures
    assert (("North Kazakhstan Region",), None) == (figure.subject, figure.origin)


ADDRESSES = [
    ("en", "Kassym-Jomart Tokayev: Trade with China grew. Our economy grew by 6 percent. Inflation stood at 12 percent."),
    ("ru", "Касым-Жомарт Токаев: Торговля с Китаем растёт. Наша экономика выросла на 6 процентов. Инфляция составила 12 процентов."),
    ("kk", "Қасым-Жомарт Тоқаев: Қытаймен сауда артты. Экономикамыз 6 пайызға өсті. Инфляция 12 пайызды құрады."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), ADDRESSES)
def test_a_speech_goes_on_with_the_own_nation(language: str, text: str) -> None:
    """What a head of state tells after figures of his nation, naming nobody, is of his nation too."""
    assert [["KZ"], ["KZ"]] == subjects(language, text)


@pytest.mark.parametrize(
    ("language", "text", "subject", "origin"),
    [
        ("en", "Peru's exports to Chile and Ecuador came to $300 million.", ("CL", "EC", "PE"), "PE"),
        ("ru", "Экспорт Перу в Чили и Эквадор составил 300 миллионов долларов.", ("CL", "EC", "PE"), "PE"),
        ("en", "Peru's exports to friendly countries came to $300 million.", None, None),
        ("en", "Peru's exports to Chile came to $300 million.", None, "PE"),
    ],
)
def test_several_partners_are_none(
    language: str, text: str, subject: tuple[str, ...] | None, origin: str | None
) -> None:
    """Exports to two countries, or to such as have no name, are neither those to one nor the whole."""
    (figure,) = parse_document(text, language=language).figures
    assert (subject, origin) == (figure.subject, figure.origin)
    assert figure.destination == ("CL" if (subject, origin) == (None, "PE") else None)


TALKS = "President of Kazakhstan Kassym-Jomart Tokayev: Russia is a partner of Kazakhstan. Russia buys grain, and {} Kazakhstan buys cars. {}"


@pytest.mark.parametrize(("lead", "expected"), [("", ("KZ", "RU")), ("with Central Asia in mind, ", None)])
def test_a_bloc_in_the_lead_keeps_trade_from_two_of_its_states(
    lead: str, expected: tuple[str, ...] | None
) -> None:
    """Where the first lines name a bloc, trade that nobody is named for is no trade of two countries."""
    text = TALKS.format(lead, "Last year trade reached $5 billion.")
    (figure,) = parse_document(text, published="2026-03-05", language="en").figures
    assert expected == figure.subject


BETWEEN_THE_COUNTRIES = [
    ("en", "Kazakhstan and Russia are neighbours, and trade between the countries reached $5 billion."),
    ("ru", "Казахстан и Россия — соседи, и товарооборот между странами достиг 5 млрд долларов."),
    ("kk", "Қазақстан мен Ресей көрші, ал елдер арасындағы сауда 5 млрд долларға жетті."),
]


@pytest.mark.parametrize(("language", "text"), BETWEEN_THE_COUNTRIES)
def test_between_the_countries_means_both_of_the_document(language: str, text: str) -> None:
    """What is told to be between the countries is the trade of the two that are named."""
    (figure,) = parse_document(text, published="2026-03-05", language=language).figures
    assert ("KZ", "RU") == figure.subject


COSTS = [
    ("en", "Kazakhstan and Russia build a lot. A new plant is a project worth $2 billion.", None),
    ("en", "Kazakhstan and Russia build a lot. They have joint projects worth $20 billion.", ("KZ", "RU")),
    ("ru", "Казахстан и Россия много строят. Стоимость проекта – 2 млрд долларов.", None),
    ("ru", "Казахстан и Россия много строят. У них совместные проекты на сумму 20 млрд долларов.", ("KZ", "RU")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), COSTS)
def test_what_one_project_costs_is_not_what_the_projects_of_two_countries_do(
    language: str, text: str, expected: tuple[str, str] | None
) -> None:
    """Each project has its own cost, which two lists of projects do not share."""
    talks = f"Kassym-Jomart Tokayev: {text}" if language == "en" else f"Касым-Жомарт Токаев: {text}"
    (figure,) = parse_document(talks, published="2026-03-05", language=language).figures
    assert expected == figure.subject


OF_THE_DOCUMENT = [
    ("kk", "Қазақстанда маусым аяқталды.\n\nЖыл басынан бері 5 млн турист келді.", ["KZ"]),
    ("kk", "Үкімет отырысында министр баяндады.\n\nЭкономика 4 пайызға өсті.", ["KZ"]),
    ("kk", "Павлодар облысының тынысы.\n\nЖалпы өңірлік өнім 4 трлн теңгеге жетті.", ["Pavlodar Region"]),
    ("kk", "Қазақстан мен Ресей туралы.\n\nЕлімізге 3 млн турист келді.", ["KZ"]),
    ("kk", "Ресей мен Қытай туралы.\n\nБиыл 3 млн турист келді.", None),
    ("kk", "Қазақстанда өсім бар. Ақтөбе облысынан басқа жерде инфляция 9 пайыз болды.", ["KZ"]),
    ("kk", "Қазақстанда өсім 20 өңірдің 12-сінде байқалды.", ["KZ"]),
    ("en", "Peru opened a school. Peru is large.\n\nInflation came to 4 percent.", ["PE"]),
    ("en", "The harbour is new.\n\nInflation came to 4 percent, or US$2 billion.", None),
]


@pytest.mark.parametrize(("language", "text", "expected"), OF_THE_DOCUMENT)
def test_what_nobody_is_named_for_is_of_whom_the_document_is_about(
    language: str, text: str, expected: list[str] | None
) -> None:
    """A narrator's figure is of the only nation or region that its document speaks of; a currency names no nation."""
    assert expected == subjects(language, text)[0]
