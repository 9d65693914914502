"""Three themes of our own: of Textual's built-in ones, several miss a contrast of 4.5 to 1 for small text."""

from __future__ import annotations

from dataclasses import dataclass

from textual.theme import Theme


@dataclass(frozen=True)
class Palette:
    """The colours that a theme needs; every other one of Textual's follows from them."""

    name: str
    says: str
    dark: bool
    background: str
    surface: str
    text: str
    muted: str
    rule: str
    accent: str
    on_accent: str
    mark: str
    on_mark: str
    hover: str

    def variables(self) -> dict[str, str]:
        """Give the CSS variables that the style sheet and Textual's own widgets read."""
        return {
            "muted": self.muted,
            "rule": self.rule,
            "mark-bg": self.mark,
            "mark-fg": self.on_mark,
            "on-accent": self.on_accent,
            "block-cursor-background": self.accent,
            "block-cursor-foreground": self.on_accent,
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-background": self.background,
            "block-cursor-blurred-foreground": self.text,
            "block-cursor-blurred-text-style": "none",
            "block-hover-background": self.hover,
            "border": self.rule,
            "border-blurred": self.rule,
            "footer-background": self.background,
            "footer-foreground": self.muted,
            "footer-key-foreground": self.accent,
            "footer-description-foreground": self.muted,
            "input-cursor-background": self.text,
            "input-cursor-foreground": self.background,
            "input-selection-background": self.accent,
            "input-selection-foreground": self.on_accent,
            "link-color": self.accent,
            "link-color-hover": self.on_accent,
            "link-background-hover": self.accent,
            "link-style": "underline",
            "link-style-hover": "bold",
            "scrollbar": self.rule,
            "scrollbar-hover": self.muted,
            "scrollbar-active": self.accent,
            "scrollbar-background": self.background,
            "scrollbar-background-hover": self.background,
            "scrollbar-background-active": self.background,
            "scrollbar-corner-color": self.background,
        }

    def theme(self) -> Theme:
        """Build the theme that Textual registers."""
        return Theme(
            name=self.name,
            primary=self.accent,
            secondary=self.muted,
            accent=self.accent,
            warning=self.accent,
            error=self.accent,
            success=self.accent,
            foreground=self.text,
            background=self.background,
            surface=self.surface,
            panel=self.surface,
            dark=self.dark,
            text_alpha=1.0,
            variables=self.variables(),
        )


PALETTES = (
    Palette(
        name="dark",
        says="Dark",
        dark=True,
        background="#16191d",
        surface="#1d2126",
        text="#e8e6e0",
        muted="#9ea4ab",
        rule="#3d444c",
        accent="#8cc8f0",
        on_accent="#10141a",
        mark="#f0d38a",
        on_mark="#16191d",
        hover="#2a3037",
    ),
    Palette(
        name="light",
        says="Light",
        dark=False,
        background="#fbfaf5",
        surface="#f1efe7",
        text="#1c1e21",
        muted="#5a5f66",
        rule="#c9c6bb",
        accent="#0b5788",
        on_accent="#ffffff",
        mark="#f8d978",
        on_mark="#1c1e21",
        hover="#e4e1d6",
    ),
    Palette(
        name="high-contrast",
        says="High contrast",
        dark=True,
        background="#000000",
        surface="#000000",
        text="#ffffff",
        muted="#d0d0d0",
        rule="#ffffff",
        accent="#ffe45c",
        on_accent="#000000",
        mark="#ffffff",
        on_mark="#000000",
        hover="#303030",
    ),
)
NAMES = tuple(palette.name for palette in PALETTES)


def after(name: str) -> Palette:
    """Give the palette that follows one in turn; the first for a name that is not ours."""
    place = NAMES.index(name) if name in NAMES else -1
    return PALETTES[(place + 1) % len(PALETTES)]
