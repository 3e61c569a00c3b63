"""Names of units and currencies: what they resolve to in three languages, and that the data files are sound."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.errors import LexiconError
from kzru.lang import LANGUAGES
from kzru.lang.forms import check_script, expand
from kzru.lang.loader import load_names
from kzru.lang.measures import (
    MeasureName,
    _Book,
    currency_symbol_entries,
    denominator_entries,
    measure_entries,
    per_words,
)
from kzru.text import PhraseTable, fold, tokenize
from kzru.units import currency_codes, get_unit, unit_symbols

Table = PhraseTable[MeasureName]


@pytest.fixture(scope="session", name="tables")
def _tables() -> dict[str, Table]:
    return {lang: PhraseTable(measure_entries(lang) + currency_symbol_entries()) for lang in LANGUAGES}


@pytest.fixture(scope="session", name="rate_tables")
def _rate_tables() -> dict[str, Table]:
    return {lang: PhraseTable(denominator_entries(lang)) for lang in LANGUAGES}


def _meanings(table: Table, text: str) -> set[tuple[str, Fraction]]:
    """Return (symbol, factor) of what the whole of *text* is a name of."""
    tokens = list(tokenize(text))
    found = table.longest_at(tokens, 0)
    if found is None or found[0] != len(tokens):
        return set()
    return {(name.symbol, name.factor) for name in found[1] if name.is_spelled(text)}


NAMES = {
    "en": {
        "km": ["kilometre", "kilometres", "kilometers", "km", "Kilometres"],
        "km2": ["square kilometres", "sq km", "sq. km", "km²", "km2", "square kilometers"],
        "m3": ["cubic metres", "cubic meters", "cu m", "cu. m", "m³", "m3"],
        "t": ["tonnes", "tons", "metric tons", "tonne", "t"],
        "bbl": ["barrels", "barrel", "bbl"],
        "ha": ["hectares", "ha"],
        "kWh": ["kilowatt-hours", "kilowatt hours", "kWh", "kW h", "kW·h", "kW⋅h", "kilowatt–hours"],
        "MW": ["megawatts", "MW", "megawatt"],
        "mW": ["mW", "milliwatts"],
        "degC": ["degrees Celsius", "°C", "° C"],
        "kg": ["kg", "kilograms", "kgs", "kilos"],
        "%": ["percent", "per cent", "%", "Percent"],
        "pp": ["percentage points", "percentage point", "p.p.", "percentage-point"],
        "bp": ["basis points", "bps"],
        "bbl/d": ["bpd", "b/d"],
        "toe": ["tonnes of oil equivalent", "toe"],
        "mi/h": ["mph"],
        "a": ["years", "year"],
        "USD": ["dollars", "US dollars", "U.S. dollars", "American dollars", "US$", "$", "USD", "dollars US"],
        "KZT": ["tenge", "KZT", "₸", "Kazakhstani tenge", "Kazakh tenge"],
        "RUB": ["roubles", "rubles", "ruble", "RUB", "RUR", "₽", "Russian rubles", "Russian roubles"],
        "BYN": ["Belarusian roubles", "Belarusian rubles", "BYN"],
        "CNY": ["yuan", "renminbi", "RMB", "CNY", "Chinese yuan", "¥"],
        "HKD": ["Hong Kong dollars", "HK$", "HKD"],
        "CAD": ["Canadian dollars", "C$"],
        "AUD": ["Australian dollars", "A$"],
        "TWD": ["NT$", "New Taiwan dollars"],
        "GBP": ["pounds", "pounds sterling", "British pounds", "£"],
        "EUR": ["euros", "euro", "€", "EUR"],
        "KGS": ["som", "soms", "Kyrgyzstani som"],
        "UZS": ["Uzbek sums", "soums", "so'm", "so’m"],
        "UAH": ["hryvnia", "hryvnias", "₴"],
        "GEL": ["lari", "₾"],
        "AMD": ["drams", "֏"],
        "AZN": ["manats", "₼", "Azerbaijani manats"],
        "TMT": ["Turkmen manats"],
        "TRY": ["lira", "liras", "Turkish lira", "₺"],
        "INR": ["rupees", "₹"],
        "LKR": ["Sri Lankan rupees"],
        "KRW": ["won", "South Korean won", "₩"],
        "JPY": ["yen", "JP¥"],
        "CHF": ["Swiss francs", "francs"],
        "SEK": ["Swedish kronor"],
        "PLN": ["zlotys", "zloty", "Polish zlotys"],
        "XDR": ["special drawing rights", "SDR"],
        "GTQ": ["Guatemalan quetzals"],
    },
    "ru": {
        "km": ["километр", "километра", "километров", "километрами", "км"],
        "km2": ["квадратных километров", "квадратного километра", "кв. км", "кв км", "км²", "кв.км"],
        "m3": ["кубометров", "кубических метров", "куб. м", "куб. метров", "м³", "м3"],
        "m2": ["кв. метров", "квадратных метров", "кв.м"],
        "t": ["тонна", "тонны", "тонн", "тоннами", "т"],
        "bbl": ["баррелей", "баррель", "барреля"],
        "kWh": [
            "киловатт-часов",
            "киловатт-часа",
            "кВт·ч",
            "кВт⋅ч",
            "кВт-ч",
            "кВтч",
            "кВт ч",
            "кВт.ч",
            "кВт-часов",
        ],
        "Gcal": ["гигакалории", "гигакалорий", "Гкал"],
        "MW": ["мегаватт", "мегаваттами", "МВт", "мегаваттная"],
        "kV": ["кВ", "киловольт"],
        "ha": ["гектаров", "гектара", "га"],
        "q": ["центнеров", "ц"],
        "PS": ["лошадиных сил", "л.с.", "л. с."],
        "%": ["процентную", "процента", "процентов", "процентами", "%"],
        "pp": ["процентного пункта", "процентных пункта", "процентных пунктов", "п.п.", "п. п"],
        "a": ["лет", "года", "годами"],
        "d": ["суток", "дней"],
        "km/h": ["км/ч", "км/час"],
        "q/ha": ["ц/га"],
        "tce": ["тонн условного топлива"],
        "degC": ["градусов Цельсия", "°С", "°C"],
        "USD": ["долларов США", "долл. США", "доллара", "долларам", "долл", "американских долларов", "$"],
        "RUB": ["рублей", "рубля", "рублями", "руб", "российских рублей", "российскими рублями"],
        "BYN": ["белорусских рублей", "белорусского рубля", "белорусскими рублями"],
        "KZT": ["тенге", "тг", "казахстанских тенге"],
        "CNY": ["юаней", "юаня", "китайских юаней"],
        "EUR": ["евро"],
        "GBP": ["фунтов стерлингов", "фунтов"],
        "JPY": ["иен", "йен", "японских иен"],
        "KRW": ["вон", "южнокорейских вон"],
        "UZS": ["сумов", "узбекских сумов"],
        "KGS": ["сомов", "киргизских сомов", "сома"],
        "AZN": ["манатов"],
        "TMT": ["туркменских манатов"],
        "UAH": ["гривен", "гривны", "грн"],
        "TRY": ["лир", "турецких лир"],
        "INR": ["рупий", "индийских рупий"],
        "CAD": ["канадских долларов"],
        "CHF": ["швейцарских франков", "франка"],
        "ISK": ["исландских крон"],
        "GTQ": ["гватемальских кетсалей"],
    },
    "kk": {
        "km": ["километр", "километрге", "шақырым", "шақырымды", "шақырымнан", "км"],
        "m": ["метр", "метрді", "метрлік"],
        "km2": ["шаршы километр", "шаршы километрге", "км²"],
        "m2": ["шаршы метр", "шаршы метрді"],
        "MYR": ["ринггит", "RM"],
        "m3": ["текше метр", "текше метрді", "м³"],
        "t": ["тонна", "тоннаға", "тоннадан", "тоннасы"],
        "bbl": ["баррель", "баррельге"],
        "ha": ["гектар", "гектарға"],
        "MW": ["мегаватт", "мегаваттық", "МВт"],
        "kWh": ["киловатт-сағат", "киловатт-сағаттан", "кВт·сағ", "кВт⋅сағ"],
        "km/h": ["км/сағ", "км / сағат"],
        "%": ["пайыз", "пайызға", "пайызы", "процент", "процентке", "%"],
        "pp": ["пайыздық тармақ", "пайыздық тармаққа", "пайыздық пунктке"],
        "d": ["тәулік"],
        "USD": ["АҚШ доллары", "АҚШ долларын", "АҚШ долларына", "доллардан", "доллар", "долл", "$"],
        "KZT": ["теңге", "теңгені", "теңгеге", "теңгеден", "теңгенің", "Қазақстан теңгесін"],
        "RUB": ["рубль", "рубльден", "рублі", "рублін", "рубльге", "Ресей рублінен"],
        "BYN": ["Беларусь рублі", "Беларусь рублінің"],
        "CNY": ["юань", "юаньға", "юаньнан", "Қытай юані"],
        "EUR": ["еуро", "еуроға", "еуроны", "евро"],
        "GBP": ["фунт стерлинг", "фунт"],
        "UZS": ["өзбек сумы", "өзбек сомын"],
        "KGS": ["сом", "қырғыз сомы"],
        "CAD": ["Канада долларына"],
        "HKD": ["Гонконг доллары"],
        "TRY": ["түрік лирасы"],
    },
}


@pytest.mark.parametrize(
    ("symbol", "language", "name"),
    [
        (symbol, lang, name)
        for lang, names in NAMES.items()
        for symbol, forms in names.items()
        for name in forms
    ],
)
def test_name(tables: dict[str, Table], symbol: str, language: str, name: str) -> None:
    """A name in any of its forms stands for its unit."""
    assert {(symbol, Fraction(1))} == _meanings(tables[language], name)


MULTIPLES = [
    ("m3", "1e9", "en", "bcm"),
    ("t/a", "1e6", "en", "Mtpa"),
    ("USD", "0.01", "en", "cents"),
    ("GBP", "0.01", "en", "pence"),
    ("RUB", "0.01", "en", "kopecks"),
    ("KZT", "0.01", "en", "tiyn"),
    ("a", "10", "en", "decades"),
    ("RUB", "0.01", "ru", "копеек"),
    ("USD", "0.01", "ru", "центов"),
    ("KZT", "0.01", "ru", "тиынов"),
    ("m2", "100", "ru", "соток"),
    ("KZT", "0.01", "kk", "тиынға"),
    ("m2", "100", "kk", "сотық"),
]


@pytest.mark.parametrize(("symbol", "factor", "language", "name"), MULTIPLES)
def test_name_of_a_multiple(
    tables: dict[str, Table], symbol: str, factor: str, language: str, name: str
) -> None:
    """Some names stand for a number of units, or for a hundredth of a currency."""
    assert {(symbol, Fraction(factor))} == _meanings(tables[language], name)


DENOMINATORS = [
    ("a", 1, "en", ["per year", "a year", "annually", "per annum", "every year", "p.a.", "/yr"]),
    ("d", 1, "en", ["per day", "a day", "daily", "/d"]),
    ("capita", 1, "en", ["per capita", "per person"]),
    ("bbl", 1, "en", ["per barrel", "a barrel"]),
    ("m3", 1000, "en", ["per thousand cubic metres", "per 1,000 cubic meters"]),
    ("a", 1, "ru", ["в год", "ежегодно", "/год"]),
    ("d", 1, "ru", ["в сутки", "в день", "/сут"]),
    ("capita", 1, "ru", ["на душу населения", "на человека"]),
    ("bbl", 1, "ru", ["за баррель"]),
    ("m3", 1000, "ru", ["за тысячу кубометров", "за тыс. куб. м"]),
    ("ha", 1, "ru", ["с гектара"]),
    ("a", 1, "kk", ["жылына", "жыл сайын"]),
    ("d", 1, "kk", ["тәулігіне", "күніне"]),
    ("s", 1, "kk", ["секундына"]),
    ("bbl", 1, "kk", ["барреліне"]),
    ("capita", 1, "kk", ["жан басына"]),
    ("m3", 1000, "kk", ["мың текше метріне"]),
]


@pytest.mark.parametrize(
    ("symbol", "factor", "language", "phrase"),
    [(symbol, factor, lang, phrase) for symbol, factor, lang, phrases in DENOMINATORS for phrase in phrases],
)
def test_denominator(
    rate_tables: dict[str, Table], symbol: str, factor: int, language: str, phrase: str
) -> None:
    """What a rate is reckoned by is known as one phrase."""
    assert {(symbol, Fraction(factor))} == _meanings(rate_tables[language], phrase)


def test_a_period_is_no_denominator(rate_tables: dict[str, Table]) -> None:
    """In the course of a year is no rate."""
    assert set() == _meanings(rate_tables["ru"], "за год")


NO_NAMES = [
    (
        "en",
        ["billion", "in", "a", "us", "point", "points", "all", "try", "million", "and", "the", "MWw", "mw"],
    ),
    (
        "ru",
        [
            "тыс",
            "млрд",
            "центр",
            "центра",
            "долларовых",
            "рублевый",
            "кв",
            "миллион",
            "тоннель",
            "метро",
            "литература",
            "в",
            "с",
            "тонкий",
        ],
    ),
    ("kk", ["теңгерім", "метро", "футбол", "тоннаж", "миллиард", "мың", "герцог", "бар", "грамматика"]),
]


@pytest.mark.parametrize(("language", "word"), [(lang, word) for lang, words in NO_NAMES for word in words])
def test_other_words_are_no_names(tables: dict[str, Table], language: str, word: str) -> None:
    """Scale words, words that begin like a unit, and a symbol in other capitals are no names."""
    assert set() == _meanings(tables[language], word)


def _name(table: Table, text: str) -> MeasureName:
    found = table.longest_at(list(tokenize(text)), 0)
    assert found is not None
    return found[1][0]


NEARBY = [
    ("GBP", "en", "pounds", ""),
    ("lb", "en", "pounds", "it weighs forty"),
    ("EGP", "en", "pounds", "the Egyptian budget"),
    ("BYN", "en", "roubles", "In Belarus"),
    ("UZS", "en", "soms", "Tashkent pays"),
    ("CAD", "en", "dollars", "Canada gave"),
    ("USD", "en", "dollars", "Kazakhstan and Russia"),
    ("BYN", "ru", "рублей", "в Белоруссии"),
    ("RUB", "ru", "рублей", "в Казахстане"),
    ("CUP", "ru", "песо", "на Кубе"),
    ("MXN", "ru", "песо", "много кубометров"),
    ("BYN", "kk", "рубль", "Беларусьте"),
    ("KZT", "kk", "теңге", "Беларусьте"),
    ("JPY", "en", "¥", "Japanese aid"),
]


@pytest.mark.parametrize(("symbol", "language", "name", "context"), NEARBY)
def test_words_nearby_decide(
    tables: dict[str, Table], symbol: str, language: str, name: str, context: str
) -> None:
    """Where several currencies share a name, the country nearby decides, else the default."""
    assert symbol == _name(tables[language], name).symbol_near(token.key for token in tokenize(context))


AMBIGUOUS = [
    ("en", "won", True),
    ("en", "yuan", False),
    ("en", "second", True),
    ("ru", "т", True),
    ("ru", "сом", True),
    ("ru", "тонн", False),
    ("ru", "процентную", True),
    ("en", "ALL", True),
    ("en", "USD", False),
]


@pytest.mark.parametrize(("language", "name", "ambiguous"), AMBIGUOUS)
def test_names_that_are_common_words_are_marked(
    tables: dict[str, Table], language: str, name: str, ambiguous: bool
) -> None:
    """A name that is a common word as well says so."""
    assert ambiguous is _name(tables[language], name).ambiguous


def _all_entries() -> Iterator[tuple[str, MeasureName]]:
    yield from currency_symbol_entries()
    for language in LANGUAGES:
        yield from measure_entries(language)
        yield from denominator_entries(language)


def test_every_entry_is_of_a_unit() -> None:
    """Every symbol in the data files is one that the registry knows, alternatives too."""
    for _, name in _all_entries():
        assert name.symbol == name.unit.symbol
        assert name.factor > 0
        for symbol in (*name.alternatives, *(symbol for _, symbol in name.context)):
            assert symbol == get_unit(symbol).symbol


def test_context_decides_only_between_the_alternatives() -> None:
    """Words nearby lead to a declared alternative, and are folded as texts are."""
    for _, name in _all_entries():
        for word, symbol in name.context:
            assert symbol in name.alternatives
            assert fold(word) == word


NAMELESS = frozenset(["1", "ratio", "count", "capita"])


def test_units_have_names() -> None:
    """Every unit has a name or symbol in English, save those that are counted without one."""
    named = {name.symbol for _, name in measure_entries("en")}
    listed = {"m", "km", "t", "kg", "L", "W", "MW", "kWh", "%", "pp", "a", "d", "h"}
    assert listed | set(currency_codes()) <= named
    assert NAMELESS.isdisjoint(named)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_currency_code_is_a_name(tables: dict[str, Table], language: str) -> None:
    """An ISO code in capitals is a name in every language."""
    for code in currency_codes():
        assert {(code, Fraction(1))} == _meanings(tables[language], code)


@pytest.mark.parametrize("language", LANGUAGES)
def test_cldr_names_resolve(tables: dict[str, Table], language: str) -> None:
    """The CLDR's names are known, save those that several currencies share or our own data give another one."""
    names = [(name, code) for code, names in load_names(language)["currencies"].items() for name in names]
    resolved = [(name, code, _meanings(tables[language], name)) for name, code in names]
    assert [] == [
        (name, code, found) for name, code, found in resolved if found and found != {(code, Fraction(1))}
    ]
    assert len([name for name, _, found in resolved if found]) > len(names) * 9 // 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_per_words(language: str) -> None:
    """A slash makes a rate in every language."""
    assert "/" in per_words(language)
    assert ("per" in per_words(language)) == (language == "en")


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_can_be_looked_up(tables: dict[str, Table], text: str, language: str) -> None:
    """No text makes a look-up raise, and what is found has a unit."""
    tokens = list(tokenize(text))
    for index in range(len(tokens)):
        found = tables[language].longest_at(tokens, index)
        if found is not None:
            assert index < found[0] <= len(tokens)


# The data files' notation, and the faults that loading refuses.

EXPANSIONS = [
    ("plain", ["plain"]),
    ("metre{s}", ["metre", "metres"]),
    ("{s}x", ["x", "sx"]),
    ("sq{d} metre{s}", ["sq metre", "sq metres", "sq. metre", "sq. metres"]),
]


@pytest.mark.parametrize(("phrase", "forms"), EXPANSIONS)
def test_expand(phrase: str, forms: list[str]) -> None:
    """A name in braces stands for each of its endings."""
    assert forms == list(expand(phrase, {"s": ["", "s"], "d": ["", "."]}, "test"))


@pytest.mark.parametrize("phrase", ["metre{x}", "metre{s", "metre{}"])
def test_unknown_ending(phrase: str) -> None:
    """A brace that is open or names no endings is a fault of the file."""
    with pytest.raises(LexiconError, match="names none of the endings s"):
        list(expand(phrase, {"s": ["", "s"]}, "test"))


def test_mixed_script() -> None:
    """A word of two scripts holds a look-alike; a phrase may hold both."""
    check_script("доллар USD", "test")
    check_script("µm", "test")
    with pytest.raises(LexiconError, match="mixes Latin and Cyrillic"):
        check_script("дoллар", "test")  # with a Latin o


FAULTY: list[tuple[dict[str, Any], str]] = [
    ({"names": {"km": ["league"], "m": ["League"]}}, "'League' is both km and m"),
    ({"names": {"league": ["league"]}}, "'league': no unit 'league'"),
    ({"names": {"km": ["kм"]}}, "mixes Latin and Cyrillic"),
    ({"names": {"km": ["league"]}, "ordinary": ["leagues"]}, "'leagues', which is no name"),
    ({"several": [{"names": ["crown"], "default": "NOK", "others": ["XKR"]}]}, "no unit 'XKR'"),
    (
        {"names": {"NOK": ["crown"]}, "several": [{"names": ["crown"], "default": "NOK", "others": ["DKK"]}]},
        "declare it under",
    ),
    ({"names": {"km": ["verst"]}, "multiples": {"km": {"verst": "1.0668"}}}, "'verst' is both"),
]


@pytest.mark.parametrize(("data", "message"), FAULTY)
def test_faulty_file(data: dict[str, Any], message: str) -> None:
    """A file with a contradiction, an unknown unit or a look-alike letter is refused, naming file and entry."""
    with pytest.raises(LexiconError, match=message) as caught:
        _Book().add_file("lang/xx/units.toml", data)
    assert "lang/xx/units.toml" in str(caught.value)


def test_unknown_language() -> None:
    """A language that kzru does not read is refused."""
    for entries in (measure_entries, denominator_entries, per_words):
        with pytest.raises(LexiconError, match="kzru reads en, ru, kk"):
            entries("de")


def test_spelling_matters_only_where_declared() -> None:
    """A symbol counts in its own capitals, whatever the spaces in it; a name in any."""
    symbol = MeasureName("kWh", spelling="kW h")
    assert symbol.is_spelled("kW\N{NO-BREAK SPACE}h")
    assert not symbol.is_spelled("KW h")
    assert MeasureName("km").is_spelled("KILOMETRES")
    assert {"MW", "GW"} <= set(unit_symbols())
