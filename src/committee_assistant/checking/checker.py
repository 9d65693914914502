"""Gives a claim its verdict, part by part where it has several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from committee_assistant.checking.compiled import CompiledClaims
from committee_assistant.checking.inspect import Inspection, Inspector
from committee_assistant.checking.limits import turned
from committee_assistant.checking.reasons import because, instead
from committee_assistant.checking.weighing import likeliest, probabilities
from committee_assistant.checking.wording import check_wording
from committee_assistant.model.checking import WORST_FIRST, Checked, CheckedDocument, CheckedSentence, Verdict
from committee_assistant.model.facts import Claim, Gap
from committee_assistant.model.knowledge import English, Knowledge
from committee_assistant.model.paper import BULLET, Paper
from committee_assistant.model.sentences import sentences
from committee_assistant.understanding.interpret import Understanding
from committee_assistant.understanding.sentence_kind import SentenceKind, asks_openly, sentence_kind

MOST_SAID = 3
"""Sentences of the paper that a verdict shows."""
NOT_SAID = "The paper does not say that."
A_QUESTION = "That is a question and claims nothing: ask it instead."


@dataclass(frozen=True)
class Checker:
    """Checks claims against one paper."""

    knowledge: Knowledge
    english: English
    understanding: Understanding
    compiled: CompiledClaims

    def check(self, claim: str) -> Checked:
        """Judge a claim; one of several sentences is judged by its worst part. Never raises for any text."""
        if asks_openly(claim):
            return Checked(claim, Verdict.NOT_STATED, (Claim(A_QUESTION),), 1.0)
        found = [one for one in sentences(claim) if sentence_kind(one) is not SentenceKind.FRAGMENT]
        if len(found) < 2:
            return self._check(claim)
        parts = tuple(map(self._check, found))
        worst = min(parts, key=lambda part: (WORST_FIRST.index(part.verdict), -part.confidence))
        says = tuple(dict.fromkeys(said for part in parts for said in part.says if part.verdict is worst.verdict))
        return replace(worst, claim=claim, says=says, parts=parts)

    def check_document(self, document: Paper) -> CheckedDocument:
        """Judge a briefing sentence by sentence; questions and opinions are left out."""
        paper = self.knowledge.paper
        return CheckedDocument(document.title, paper.id, paper.title, tuple(self._sentences(document)))

    def _sentences(self, document: Paper) -> Iterator[CheckedSentence]:
        for paragraph in document.paragraphs:
            for line in paragraph.text.split("\n"):
                for sentence in sentences(line.removeprefix(BULLET)):
                    kind = sentence_kind(sentence)
                    if kind is SentenceKind.CLAIM:
                        yield CheckedSentence(sentence, paragraph.section, self._check(sentence))
                    else:
                        yield CheckedSentence(sentence, paragraph.section, left_out=str(kind))

    def _check(self, claim: str) -> Checked:
        if self.knowledge.paper.verbatim:
            return check_wording(claim, self.understanding, self.inspector.sentences)
        inspection = self.inspector.inspect(claim)
        likely = probabilities(self.compiled.weighing, inspection.signs)
        verdict = likeliest(likely, self.compiled.weighing.sure)
        if verdict is Verdict.NOT_STATED or not inspection.facts:
            return self._silent(claim, inspection, likely[Verdict.NOT_STATED])
        says = tuple(one for one in inspection.speaking.answer.claims if one.cite)[:MOST_SAID]
        pair = turned(claim, [one.text for one in says]) if verdict is Verdict.SUPPORTED else None
        if pair:
            return Checked(claim, Verdict.CONTRADICTED, says, likely[verdict], because=instead(*pair))
        why = self._because(inspection, says) if verdict is Verdict.CONTRADICTED else ""
        return Checked(claim, verdict, says, likely[verdict], because=why)

    def _because(self, inspection: Inspection, says: Iterable[Claim]) -> str:
        sentences = self.inspector.sentences
        said = [sentences.take(one.text) for one in says]
        return because(inspection.claim, said, [sentences.difference(inspection.claim, one) for one in said])

    def _silent(self, claim: str, inspection: Inspection, confidence: float) -> Checked:
        """Say what the paper does not say: the gap that is known where that is the likeliest, else the claim."""
        best = inspection.evidence[0] if inspection.evidence else None
        gap = self.knowledge.facts.get(best.match.key) if best else None
        if isinstance(gap, Gap):
            said = Claim(f"The paper does not say {gap.missing}.")
            return Checked(claim, Verdict.NOT_STATED, (said,), confidence, gap.nearest[:2])
        near = inspection.facts[0].answer.citations[:2] if inspection.facts else inspection.reading.nearest
        return Checked(claim, Verdict.NOT_STATED, (Claim(NOT_SAID),), confidence, near)

    @cached_property
    def inspector(self) -> Inspector:
        """What lays a claim beside the evidence."""
        return Inspector(self.knowledge, self.english, self.understanding, self.compiled.index)
