"""The ways in which a line of `log` may be parted into several events: oa done, interview thurs 3pm; 서류 붙음 코테 금요일까지.

Which of them is one, if any, is for those to say who read the parts.
"""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from tracker.core.log_words.walk import ends_clause

# What joins two sentences and is of neither: the first may also join two names.
_AND = frozenset({"and", "&", "+", "후", "-", "–", "—", "--"})
_THEN = frozenset({"then", "그리고", "그다음", "そして", "それから", "その後", "→", "->", "=>"})
# What a sentence of Korean or Japanese ends in, or goes on with.
_SENTENCE = "(?:[음슴함됨옴임봄침감다요네고데만]|(?<![에문명순신])서|[たすてでがど])$"
_SEAM = " |(?<=[てでがど])(?=[^ぁ-ゖ ])"
# More events are not said in a line, and a longer one is not parted where no sign or joiner stands.
_MOST_EVENTS, _MOST_CLAUSES, _MOST_WORDS = 4, 8, 12


def ways_to_part(text: str) -> Iterator[list[list[str]]]:
    """The ways to part a tidied text where sentences may end, as the clauses of each part; the fewest parts first.

    Sentences end at a sign, a joiner or a verb of Korean or Japanese; after a `then` one does.
    """
    clauses: list[list[str]] = [[]]
    has_to: set[int] = set()
    for word in text.split():
        if (joiner := word.casefold().strip(",")) in _AND | _THEN:
            clauses += [[]] if clauses[-1] else []
            has_to |= {len(clauses) - 1} if joiner in _THEN else set()
            continue
        clauses[-1].append(word)
        if ends_clause(word) or re.search(_SENTENCE, word):
            clauses.append([])
    said = [" ".join(clause) for clause in clauses if clause]
    if len(said) > _MOST_CLAUSES:
        return
    for count in range(1, min(len(said), _MOST_EVENTS)):
        for chosen in combinations(range(1, len(said)), count):
            if has_to.intersection(range(1, len(said))) <= {*chosen}:
                yield [said[begin:end] for begin, end in pairwise([0, *chosen, len(said)])]


def ways_between_words(text: str) -> Iterator[list[list[str]]]:
    """The two parts of a text of Korean or Japanese by each blank, or verb that goes on: 一次受けて二次も受けた."""
    text = " ".join(text.split())
    if not text.isascii() and text.count(" ") < _MOST_WORDS:
        for seam in re.finditer(_SEAM, text):
            yield [[text[: seam.start()]], [text[seam.end() :]]]
