"""Reads the labelled entries and turns them into what the encoder is trained on."""
import hashlib
import json
import re
import unicodedata

import numpy as np

THEMES = ("SELF_RELIANCE CONFIDENCE RESILIENCE CONSEQUENCES RESPONSIBILITY_VS_BLAME FEAR_OF_FAILURE "
          "HANDLING_DISAPPOINTMENT PARENT_COPING SAFETY_NET").split()
CORE = 5
STANCES = ["RESPONSIBILITY", "BLAME", "BOTH"]
RVB = THEMES.index("RESPONSIBILITY_VS_BLAME")
MAX_TOKENS = 256


def compose(entry):
    """Title, text and reflections joined by a blank, as the application does; with the (start, end, kind) of each part."""
    text, parts = "", []
    pieces = [("TITLE", entry.get("title")), ("TEXT", entry.get("text"))]
    pieces += [(r.get("by", "PARENT"), r.get("text")) for r in entry.get("reflections") or []]
    for kind, piece in pieces:
        piece = (piece or "").strip()
        if not piece:
            continue
        if text:
            text += " "
        parts.append((len(text), len(text) + len(piece), kind))
        text += piece
    return text, parts


def fold_of(group, folds=5):
    return int(hashlib.md5(group.encode()).hexdigest(), 16) % folds


def find(text, quote):
    at = text.find(quote)
    return at if at >= 0 else text.lower().find(quote.strip().lower())


def load(path):
    entries, missing, total = [], 0, 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.strip():
                continue
            o = json.loads(line)
            text, parts = compose(o)
            spans = {t: [] for t in THEMES}
            for theme, quotes in (o.get("evidence") or {}).items():
                for quote in quotes:
                    total += 1
                    at = find(text, quote)
                    if at < 0:
                        missing += 1
                    else:
                        spans[theme].append((at, at + len(quote.strip())))
            group = o.get("group") or re.sub(r"[a-z]$", "", o["id"])
            entries.append(dict(id=o["id"], group=group, writer=o.get("writer", "?"), text=text, parts=parts, spans=spans,
                                y=np.array([t in o["themes"] for t in THEMES], np.float32), fold=fold_of(group),
                                stance=STANCES.index(o["stance"]) if o.get("stance") in STANCES else -1))
    if missing:
        print(f"{path}: {missing} of {total} pieces of evidence are not in their text")
    return entries


class WordPiece:
    """BERT's uncased tokenizer with character offsets, equal to the tokenizer.json that the application reads."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as f:
            self.vocabulary = json.load(f)["model"]["vocab"]

    @staticmethod
    def words(text):
        word, words = [], []

        def flush():
            nonlocal word
            if word:
                words.append(word)
                word = []

        for i, c in enumerate(text):
            category = unicodedata.category(c)
            if c in "\t\n\r" or category == "Zs":
                flush()
                continue
            if ord(c) in (0, 0xFFFD) or category[0] == "C":
                continue
            for d in unicodedata.normalize("NFD", c.lower()):
                category = unicodedata.category(d)
                if category == "Mn":
                    continue
                o = ord(d)
                if (33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or category[0] == "P"
                        or 0x4E00 <= o <= 0x9FFF):
                    flush()
                    words.append([(d, i)])
                else:
                    word.append((d, i))
        flush()
        return words

    def encode(self, text, limit=MAX_TOKENS):
        ids, offsets = [101], [(-1, -1)]
        for word in self.words(text):
            chars = "".join(c for c, _ in word)
            pieces, start = [], 0
            while start < len(word) and len(word) <= 100:
                end = len(word)
                while end > start and ("##" if start else "") + chars[start:end] not in self.vocabulary:
                    end -= 1
                if end == start:
                    break
                pieces.append((self.vocabulary[("##" if start else "") + chars[start:end]],
                               (word[start][1], word[end - 1][1] + 1)))
                start = end
            if start < len(word):
                pieces = [(100, (word[0][1], word[-1][1] + 1))]
            for piece, offset in pieces:
                ids.append(piece)
                offsets.append(offset)
        return ids[:limit - 1] + [102], offsets[:limit - 1] + [(-1, -1)]


# a full stop after these ends no sentence
SHORTENED = "".join(rf"(?<!\b(?i:{w}))" for w in ("mr", "mrs", "ms", "dr", "st", r"[ap]\.m"))
SENTENCE_END = re.compile(SHORTENED + r"[.!?…]+[\"”’')\]]*\s+|\n+")


def sentences(entry):
    """(start, end, kind) of each sentence; a sentence never crosses from one part into the next."""
    out = []
    for a, b, kind in entry["parts"]:
        start, part = a, entry["text"][a:b]
        for m in SENTENCE_END.finditer(part):
            if entry["text"][start:a + m.end()].strip():
                out.append((start, a + m.end(), kind))
            start = a + m.end()
        if entry["text"][start:b].strip():
            out.append((start, b, kind))
    return out


def sentence_labels(entry, found):
    """A sentence shows a theme when a span covers half of it, or 30 % of the span (8 characters or more) lies in it."""
    labels = np.zeros((len(found), len(THEMES)), np.float32)
    for j, theme in enumerate(THEMES):
        for a, b in entry["spans"][theme]:
            for k, (s, x, _) in enumerate(found):
                overlap = min(b, x) - max(a, s)
                if overlap >= 0.5 * (x - s - 1) or overlap >= 0.3 * (b - a) and overlap >= 8:
                    labels[k, j] = 1
    return labels


def token_labels(entry, offsets):
    labels = np.zeros((len(offsets), len(THEMES)), np.float32)
    for j, theme in enumerate(THEMES):
        for a, b in entry["spans"][theme]:
            for k, (s, x) in enumerate(offsets):
                if s >= a and x <= b and s >= 0:
                    labels[k, j] = 1
    return labels


def token_types(entry, offsets):
    """1 for what the child said themself, 0 for everything else."""
    child = [(a, b) for a, b, kind in entry["parts"] if kind == "CHILD"]
    return [int(any(a <= s < b for a, b in child)) for s, _ in offsets]
