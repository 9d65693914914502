"""How well questions are answered: asked, judged, counted, compared with an earlier run; and what none reaches."""
