#!/usr/bin/env python3
"""Makes the widget's font files from the system's Inter: few glyphs, tabular digits, no hints, no kerning.

usage: subset_fonts.py SOURCE_FOLDER TARGET_FOLDER TEXTS_FOLDER

One file per weight (inter-400.otf ...) serves both painters: the canvas (stb_truetype reads CFF outlines) and the
DOM (FontFace). Neither kerns afterwards, so a number that is being edited stands exactly where its picture stood.
Names out of a visitor's file are drawn in regular and semibold only; the other weights hold what our own sentences and numbers
need (the letters of TEXTS_FOLDER). The result depends on the source files alone: no date of today gets in.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

WEIGHTS = {400: "Inter-Regular", 500: "Inter-Medium", 600: "Inter-SemiBold", 700: "Inter-Bold"}
OWN_WORDS_ONLY = {500, 700}


def characters():
    """Latin for Dutch, English, German and French (and the names of Europe), money, typography and small signs."""
    latin = [c for c in [*range(0x20, 0x7F), *range(0xA0, 0x180)] if c != 0x149]  # deprecated, and Inter has none
    typography = "‐‑–—‘’‚“”„†•…‰′″‹›"
    money = "€₣₤₺₽₴₿"
    mathematics = "−×÷±≈≠≤≥∞∑√∆"
    arrows_and_signs = "←↑→↓↗↘⇪⇧✓✗●○◆▲▼▶◀★⚠"
    extra = "ȘșȚțẞΔσμ\u2009\u202f\u2007"
    drawn = [ord(c) for c in typography + money + mathematics + arrows_and_signs + extra]
    return sorted(set(latin + drawn))


def own_characters(texts):
    """ASCII, what numbers and money are written with, and every letter of our sentences."""
    used = set(range(0x20, 0x7F)) | set(map(ord, "€£ł\u00a0\u202f−×±≈≤≥…–’"))
    for file in texts.rglob("*.json"):
        used.update(map(ord, file.read_text(encoding="utf-8")))
    return [c for c in characters() if c in used]


def tabular_digits(font):
    """The digits that everyone gets are those of equal width: pairs of figures must not dance while a slider moves."""
    gsub = font["GSUB"].table
    lookups = next(r.Feature.LookupListIndex for r in gsub.FeatureList.FeatureRecord if r.FeatureTag == "tnum")
    digits = [font.getBestCmap()[c] for c in range(0x30, 0x3A)]
    swap = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            mapping = getattr(table, "ExtSubTable", table).mapping
            swap.update({glyph: mapping[glyph] for glyph in digits if glyph in mapping})
    for table in font["cmap"].tables:
        table.cmap = {code: swap.get(glyph, glyph) for code, glyph in table.cmap.items()}


def subset_one(source, target, codes):
    options = subset.Options()
    options.layout_features = []       # no kerning or ligatures: stb_truetype would not follow them
    options.hinting = False
    options.desubroutinize = True      # larger by itself, smaller once brotli has seen it
    options.notdef_outline = True
    options.name_IDs = [1, 2]
    options.glyph_names = False
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG"]
    options.recalc_timestamp = False
    font = TTFont(source, recalcTimestamp=False)
    tabular_digits(font)
    present = font.getBestCmap()
    wanted = [c for c in codes if c in present]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    font.save(target)
    return [c for c in codes if c not in present]


def main():
    source, target, texts = map(Path, sys.argv[1:4])
    target.mkdir(parents=True, exist_ok=True)
    for weight, name in WEIGHTS.items():
        codes = own_characters(texts) if weight in OWN_WORDS_ONLY else characters()
        missing = subset_one(source / f"{name}.otf", target / f"inter-{weight}.otf", codes)
        if missing:
            print(f"{name} has no {' '.join(f'U+{c:04X}' for c in missing)}", file=sys.stderr)


if __name__ == "__main__":
    main()
