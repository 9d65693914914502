"""Knowledge drafted by rules from a paper that nobody has written knowledge for, and the files it is kept in."""
