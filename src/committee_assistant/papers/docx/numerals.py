"""Numbers of a list in the form that Word prints: 4, d, iv, 04, 4th, Four."""

from __future__ import annotations

from string import ascii_lowercase

LARGEST = 32_767
"""The highest number that Word counts to; anything above is no number of a list."""
LONGEST_LETTERS = 30
"""How often Word repeats a letter (``a``, ``aa``, ``aaa``) before it gives up."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip


def numeral(number: int, form: str) -> str:
    """Write a number of a list.

    The form is a ``w:numFmt`` value, or the number 1 as it should look, such as ``001``. A form that is not known,
    and a number that Word could not have counted to, are written in plain digits.
    """
    if form.isdigit():
        return str(number).zfill(len(form))
    if not 0 < number <= LARGEST:
        return str(number)
    match form:
        case "lowerLetter" | "upperLetter":
            text = _letters(number)
        case "lowerRoman" | "upperRoman":
            text = _roman(number)
        case "decimalZero":
            text = f"{number:02}"
        case "ordinal":
            text = f"{number}{_ordinal_ending(number)}"
        case "cardinalText":
            text = _words(number).capitalize()
        case "ordinalText":
            text = _ordinal_words(number).capitalize()
        case "numberInDash":
            text = f"- {number} -"
        case _:
            text = str(number)
    return text.upper() if form.startswith("upper") else text


def _letters(number: int) -> str:
    repeated, letter = divmod(number - 1, len(ascii_lowercase))
    return ascii_lowercase[letter] * (repeated + 1) if repeated < LONGEST_LETTERS else str(number)


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        text += sign * times
    return text


def _ordinal_ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _words(number: int) -> str:
    for value, name in ((1000, "thousand"), (100, "hundred")):
        if number >= value:
            many, rest = divmod(number, value)
            return f"{_words(many)} {name}" + (f" {_words(rest)}" if rest else "")
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


def _ordinal_words(number: int) -> str:
    words = _words(number)
    start = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[start:]
    if last in _ORDINALS:
        return words[:start] + _ORDINALS[last]
    return words[:-1] + "ieth" if last.endswith("y") else f"{words}th"
