"""Ranks the facts and intents that a question may ask for.

Naive Bayes picks the candidates whose words these are. Each of them is scored by its likelihood beside the best, by
its nearest example (cosine of rarity-weighted features), by how its nearest few agree, and by how much of the
question's weight it accounts for at all. Templates, whose slots any name fills, are scored beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from committee_assistant.model.reading import AnswerType, Match
from committee_assistant.understanding.cover import Cover
from committee_assistant.understanding.features import Feature, features
from committee_assistant.understanding.index import MatchIndex
from committee_assistant.understanding.lexicon import Lexicon
from committee_assistant.understanding.likeness import Nearest, contradicts, of_follow_ups, of_likely, of_templates
from committee_assistant.understanding.query import Query
from committee_assistant.understanding.rows import Row
from committee_assistant.understanding.scoring import SCORING, TYPED, Scoring

WHOLE = 0.999
"""Likeness from which an example is the question to the word."""
ALMOST_WHOLE = 0.93
"""Likeness from which it is the question but for words without a topic."""
REMARK = 0.6
"""Likeness of an example from which a turn whose words are all a remark's is that remark."""
CONSIDERED = 12
"""Candidates whose examples are compared, of those that naive Bayes likes best."""


def match(
    index: MatchIndex, lexicon: Lexicon, query: Query, most: int = 16, scoring: Scoring = SCORING
) -> tuple[Match, ...]:
    """Rank the candidates for a question, best first; ties keep the order of the knowledge."""
    found = list(_weakened(features(query.stems, lexicon), query.inserted, scoring))
    nearest = dict(of_templates(index, found, query, scoring))
    for key, near in of_likely(index, found, query, scoring, CONSIDERED).items():
        if key not in nearest or near.rough(scoring) > nearest[key].rough(scoring):
            nearest[key] = near
    if query.within:
        for key, near in of_follow_ups(index, query, lexicon, scoring).items():
            if key not in nearest or near.rough(scoring) > nearest[key].rough(scoring):
                nearest[key] = near
    cover = Cover(index, [feature for feature in found if feature.first not in query.inserted])
    asked = frozenset(index.numbers.get(feature.name, -1) for feature in found)
    topic = Cover(index, [feature for feature in found if feature.first in query.inserted])
    scored = [
        _scored(index, key, near, asked, cover, topic, query, scoring) for key, near in nearest.items() if near.row >= 0
    ]
    scored.sort(key=lambda one: -one.score)
    return tuple(scored[:most])


def content_weight(index: MatchIndex, lexicon: Lexicon, stems: Sequence[str]) -> float:
    """Give how much of a topic a question has: 0 for none, about 5 for each rare word."""
    return Cover(index, features(stems, lexicon)).total


def _weakened(found: Iterable[Feature], inserted: range, scoring: Scoring) -> Iterator[Feature]:
    for feature in found:
        if feature.first in inserted:
            yield Feature(feature.name, feature.weight * scoring.inserted, feature.first, feature.last, feature.content)
        else:
            yield feature


def _scored(
    index: MatchIndex,
    key: int,
    near: Nearest,
    asked: frozenset[int],
    cover: Cover,
    topic: Cover,
    query: Query,
    scoring: Scoring,
) -> Match:
    name = index.keys[key]
    row = index.rows[near.row]
    covered = cover.share(key, row.slots, query.mentions)
    score = near.rough(scoring) + scoring.covered * covered
    typed = query.wanted not in TYPED or query.wanted in index.types[key]
    if not typed:
        score -= scoring.no_money if query.wanted is AnswerType.MONEY else scoring.wrong_type
    if row.slots:
        score -= scoring.template_uncovered * (1 - covered)
        added = any(m.kind in row.slots and m.first in query.inserted for m in query.mentions)
        score -= scoring.template_inserted * added * min(1.0, cover.total / scoring.whole_topic)
    elif cover.numbers_missed(row.features, index):
        score -= scoring.number_missed
    if contradicts(query.named, row.names):
        score -= scoring.contradiction
    if near.cosine > ALMOST_WHOLE and not row.slots and not query.inserted:
        score += scoring.whole if near.cosine > WHOLE else scoring.essence * (covered == 1.0)
    if name.startswith(("smalltalk", "outside")):
        score *= _likeness(asked, row)
    if name.startswith("smalltalk") and _is_courtesy(index, key, query.stems, near.cosine):
        score = max(score, scoring.courtesy + 0.01 * near.cosine)
    if query.capitalised and cover.misses(key, query.capitalised, row.slots, query.mentions):
        score -= scoring.unknown_name
    off_topic = scoring.off_topic + scoring.follow_up_off_topic * (near.row >= index.first_follow_up)
    score -= off_topic * (1 - topic.share(key, row.slots, query.mentions))
    score += query.within.get(name, 0.0)
    score += next((bonus for prefix, bonus in scoring.kinds if name.startswith(prefix)), 0.0)
    decided = near.decided(scoring)
    polarity = decided[0] if decided and cover.echoed(index.rows[decided[1]].features, index) else ""
    return Match(name, round(score, 4), row.text, polarity, round(covered, 4), round(near.cosine, 4), typed)


def _is_courtesy(index: MatchIndex, key: int, stems: Sequence[str], cosine: float) -> bool:
    """Tell whether every word is one of a remark's, and some word is of no fact or an example is near."""
    if not all(key in index.evidence(stem) for stem in stems):
        return False
    return cosine > REMARK or any(
        all(index.keys[holder].startswith(("smalltalk", "outside")) for holder in index.evidence(stem))
        for stem in stems
    )


def _likeness(asked: frozenset[int], row: Row) -> float:
    """Give the share of features that a question and an example have in common, those without a topic included."""
    both = asked | set(row.features)
    return (len(asked.intersection(row.features)) / len(both)) ** 0.5 if both else 0.0
