"""
Fine-tunes the encoder and its heads: on everything (--full), or once for each fold, with the scores of what was held out kept for
table.py. A fold of train.jsonl holds out one group of more.jsonl's writers as well, so that all the entries of a writer are unseen.
"""
import argparse
import math
import os
import pickle
import random
import re
import time

import numpy as np
import torch
import torch.nn.functional as F

import data
import encoder as enc

HERE = os.path.dirname(os.path.abspath(__file__))


def options():
    p = argparse.ArgumentParser()
    p.add_argument("--train", default=os.path.join(HERE, "train.jsonl"), help="the entries that are cross-validated")
    p.add_argument("--more", default=os.path.join(HERE, "more.jsonl"), help="entries of other writers")
    p.add_argument("--base", default="target/training/base", help="the folder with the encoder to start from, and its tokenizer")
    p.add_argument("--folds", default="0,1,2,3,4")
    p.add_argument("--writers", help="hold out these writers of train.jsonl instead: A,B one after the other, AB two at once")
    p.add_argument("--full", action="store_true", help="train on everything and save the model")
    p.add_argument("--top", type=int, default=6, help="layers that are trained; those below stay as they are")
    p.add_argument("--epochs", type=int, default=6)
    p.add_argument("--batch", type=int, default=16)
    p.add_argument("--lr", type=float, default=4.5e-4, help="of the top layer")
    p.add_argument("--decay", type=float, default=.9, help="of the rate from layer to layer downwards")
    p.add_argument("--head-lr", type=float, default=2e-3)
    p.add_argument("--dropout", type=float, default=.1)
    p.add_argument("--evidence", type=float, default=3., help="weight of the evidence's loss")
    p.add_argument("--stance", type=float, default=.5, help="weight of the stance's loss")
    p.add_argument("--copies", type=int, default=3, help="changed copies of each entry")
    p.add_argument("--copied", type=float, default=.5, help="how often a copy stands in for its entry")
    p.add_argument("--removed", type=float, default=.5)
    p.add_argument("--focused", type=float, default=.15)
    p.add_argument("--padded", type=float, default=.2)
    p.add_argument("--swapped", type=float, default=.5)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--out", default="target/training/run", help="where scores (.pkl) and the model (.pt) are kept")
    return p.parse_args()


SWAPS = dict(he="she", she="he", him="her", his="her", himself="herself", herself="himself", boy="girl", girl="boy", boys="girls",
             girls="boys", son="daughter", daughter="son", brother="sister", sister="brother", mom="dad", dad="mom", mother="father",
             father="mother", mum="dad", uncle="aunt", aunt="uncle", grandma="grandpa", grandpa="grandma")
LINKS = set("and or to in on at with for from by the a an that when if because so but not again back off up out over".split())


def swapped(text):
    """The text with the other sex, and for each place in the old text the place in the new one."""
    out, places, last = "", [], 0
    for m in re.finditer(r"[A-Za-z]+", text):
        word = m.group().lower()
        other = SWAPS.get(word)
        if word == "her":
            after = re.match(r"\s+([A-Za-z]+)", text[m.end():])
            other = "his" if after and after.group(1).lower() not in LINKS else "him"
        if not other:
            continue
        if m.group()[0].isupper():
            other = other.capitalize()
        places += [len(out) + i for i in range(m.start() - last)]
        out += text[last:m.start()]
        places += [len(out) + min(i, len(other)) for i in range(len(m.group()))]
        out += other
        last = m.end()
    places += [len(out) + i for i in range(len(text) - last + 1)]
    return out + text[last:], places


def variant(entry, rng, a, plain):
    """
    A copy with something changed: without the evidence of one theme (and without its label), with nothing but the evidence of one,
    without some neutral sentences, or with some of an entry that has no theme; with or without its title; some with the other sex.
    """
    found = data.sentences(entry)
    labels = data.sentence_labels(entry, found)
    keep = np.ones(len(found), bool)
    themes = [j for j in range(9) if entry["y"][j] and entry["spans"][data.THEMES[j]]]
    kind = rng.random()
    if themes and kind < a.removed:
        keep &= ~(labels[:, rng.choice(themes)] > 0)
    elif themes and kind < a.removed + a.focused:
        keep = labels[:, rng.choice(themes)] > 0
        keep |= np.array([rng.random() < .25 for _ in found]) & (labels.sum(1) == 0)
    else:
        for i in range(len(found)):
            if labels[i].sum() == 0 and found[i][2] != "TITLE" and rng.random() < .2:
                keep[i] = False
    for i, (_, _, part) in enumerate(found):
        if part == "TITLE" and rng.random() < .3:
            keep[i] = False
    chosen = [(entry, s) for s, k in zip(found, keep) if k]
    if rng.random() < a.padded and plain:
        other = rng.choice(plain)
        if other is not entry:
            extra = [(other, s) for s in data.sentences(other) if s[2] == "TEXT"]
            first = rng.randrange(len(extra)) if extra else 0
            extra = extra[first:first + rng.randrange(1, 4)]
            at = len(chosen) if rng.random() < .5 else next((i for i, (_, s) in enumerate(chosen) if s[2] == "TEXT"), len(chosen))
            while at < len(chosen) and rng.random() < .3:
                at += 1
            chosen[at:at] = extra
    if not any(e is entry for e, _ in chosen):
        return entry
    text, parts, spans = "", [], {t: [] for t in data.THEMES}
    for e, (s, x, part) in chosen:
        if text and not text.endswith(" "):
            text += " "
        move = len(text) - s
        text += e["text"][s:x]
        parts.append((s + move, x + move, part))
        for t in data.THEMES:
            for p, q in e["spans"][t]:
                lo, hi = max(p, s), min(q, x)
                if hi - lo >= 3:
                    spans[t].append((lo + move, hi + move))
    y = np.array([float(bool(spans[t])) if entry["spans"][t] else entry["y"][j] for j, t in enumerate(data.THEMES)], np.float32)
    same = len(spans["RESPONSIBILITY_VS_BLAME"]) >= len(entry["spans"]["RESPONSIBILITY_VS_BLAME"])
    if rng.random() < a.swapped:
        text, places = swapped(text)
        parts = [(places[s], places[x], part) for s, x, part in parts]
        spans = {t: [(places[s], places[x]) for s, x in found] for t, found in spans.items()}
    return dict(entry, text=text, parts=parts, spans=spans, y=y, stance=entry["stance"] if same else -1)


def source(a):
    return os.path.join(a.base, "bge-small-en-v1.5.onnx")


class Learner:
    """The entries and their copies, with what the frozen layers make of them (which is the same in every run, and kept)."""

    def __init__(self, a, entries):
        self.a, self.first = a, 12 - a.top
        tokens = data.WordPiece(os.path.join(a.base, "bge-small-en-v1.5-tokenizer.json"))
        plain = [e for e in entries if not e["y"].any()]
        self.copies = []
        for v in range(a.copies + 1):
            row = []
            for e in entries:
                x = variant(e, random.Random(f"{v} {e['id']}"), a, plain) if v else e
                ids, offsets = tokens.encode(x["text"])
                row.append(dict(ids=ids, offsets=offsets, y=x["y"], stance=x["stance"], labels=data.token_labels(x, offsets),
                                types=data.token_types(x, offsets)))
            self.copies.append(row)
        if self.first:
            self.freeze()

    def freeze(self):
        encoder, _ = enc.load(source(self.a))
        encoder.eval()
        every = [item for row in self.copies for item in row]
        lengths = np.cumsum([0] + [len(i["ids"]) for i in every])
        file = os.path.join(os.path.dirname(self.a.out), f"frozen-{self.first}-{len(every)}-{lengths[-1]}.npy")
        if not os.path.exists(file):
            part = f"{file}.{os.getpid()}.npy"
            kept = np.lib.format.open_memmap(part, "w+", np.float16, (int(lengths[-1]), enc.HIDDEN))
            for i, at in zip(every, lengths):
                i["at"] = at
            with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
                for items in self.parts(every, 16):
                    ids, types, mask, _ = self.inputs(items, False)
                    h = encoder(ids, types, mask, stop=self.first).half()
                    for r, i in enumerate(items):
                        kept[i["at"]:i["at"] + len(i["ids"])] = h[r, :len(i["ids"])].numpy()
            kept.flush()
            os.replace(part, file)
        kept = np.load(file, mmap_mode="r")
        for i, at in zip(every, lengths):
            i["h"] = kept[at:at + len(i["ids"])]

    @staticmethod
    def parts(items, size):
        items = sorted(items, key=lambda i: len(i["ids"]))
        return [items[s:s + size] for s in range(0, len(items), size)]

    def inputs(self, items, cached=True):
        n, b = max(len(i["ids"]) for i in items), len(items)
        ids, types, mask = torch.zeros(b, n, dtype=torch.long), torch.zeros(b, n, dtype=torch.long), torch.zeros(b, n)
        h = torch.zeros(b, n, enc.HIDDEN) if self.first and cached else None
        for r, i in enumerate(items):
            k = len(i["ids"])
            ids[r, :k], types[r, :k], mask[r, :k] = torch.tensor(i["ids"]), torch.tensor(i["types"]), 1
            if h is not None:
                h[r, :k] = torch.from_numpy(i["h"].astype(np.float32))
        return ids, types, mask, h

    def run(self, model, items):
        ids, types, mask, h = self.inputs(items)
        encoder, head = model
        with torch.autocast("cpu", torch.bfloat16):
            h = encoder(ids, types, mask, start=self.first, x=h)
        return head(h.float(), mask), mask

    def train(self, indexes, seed, tag):
        a, rng = self.a, random.Random(seed)
        torch.manual_seed(seed)
        encoder, _ = enc.load(source(self.a), dropout=a.dropout)
        head = enc.Head()
        encoder.requires_grad_(False)
        groups = []
        for i in range(self.first, 12):
            encoder.layers[i].requires_grad_(True)
            ps, lr = list(encoder.layers[i].parameters()), a.lr * a.decay ** (11 - i)
            groups.append(dict(params=[p for p in ps if p.dim() > 1], lr=lr, weight_decay=.01))
            groups.append(dict(params=[p for p in ps if p.dim() == 1], lr=lr, weight_decay=0))
        if not self.first:
            encoder.we.requires_grad_(False)
        groups.append(dict(params=list(head.parameters()), lr=a.head_lr, weight_decay=.01))
        everything = [p for g in groups for p in g["params"]]
        optimizer = torch.optim.AdamW(groups, fused=True)
        base = [g["lr"] for g in optimizer.param_groups]
        steps, step = a.epochs * math.ceil(len(indexes) / a.batch), 0
        for epoch in range(a.epochs):
            encoder.train(), head.train()
            began, total = time.time(), 0
            items = [self.copies[rng.randrange(1, a.copies + 1) if rng.random() < a.copied else 0][i] for i in indexes]
            rng.shuffle(items)
            batches = [b for s in range(0, len(items), a.batch * 8) for b in self.parts(items[s:s + a.batch * 8], a.batch)]
            rng.shuffle(batches)
            for batch in batches:
                n = max(len(i["ids"]) for i in batch)
                y = torch.tensor(np.array([i["y"] for i in batch]))
                stance = torch.tensor([i["stance"] for i in batch])
                labels = torch.zeros(len(batch), n, 9)
                for r, i in enumerate(batch):
                    labels[r, :len(i["ids"])] = torch.tensor(i["labels"])
                (document, evidence, stances), mask = self.run((encoder, head), batch)
                loss = main = F.binary_cross_entropy_with_logits(document, y)
                marked = F.binary_cross_entropy_with_logits(evidence, labels, reduction="none").mean(-1)
                loss = loss + a.evidence * (marked * mask).sum() / mask.sum()
                if (stance >= 0).any():
                    loss = loss + a.stance * F.cross_entropy(stances, stance, torch.tensor([1., 1.6, 1.6]), ignore_index=-1,
                                                             reduction="sum") / len(batch)
                loss.backward()
                torch.nn.utils.clip_grad_norm_(everything, 1.)
                factor = min(1, (step + 1) / (.1 * steps)) * max(.02, (steps - step) / steps)
                for g, lr in zip(optimizer.param_groups, base):
                    g["lr"] = lr * factor
                optimizer.step()
                optimizer.zero_grad(set_to_none=True)
                step, total = step + 1, total + main.item()
            print(tag, f"epoch {epoch + 1} loss {total / len(batches):.3f} {time.time() - began:.0f}s", flush=True)
        return encoder, head

    def predict(self, model, indexes):
        for m in model:
            m.eval()
        scores = {}
        with torch.inference_mode():
            for part in self.parts([dict(self.copies[0][i], index=i) for i in indexes], 16):
                (d, e, s), _ = self.run(model, part)
                for r, i in enumerate(part):
                    scores[i["index"]] = (d[r].numpy(), e[r, :len(i["ids"])].numpy().astype(np.float16), s[r].numpy())
        return scores


def main():
    a = options()
    torch.set_num_threads(1)
    os.makedirs(os.path.dirname(os.path.abspath(a.out)), exist_ok=True)
    own, more = data.load(a.train), data.load(a.more)
    entries, n = own + more, len(own)
    learner = Learner(a, entries)
    if a.full:
        encoder, head = learner.train(list(range(len(entries))), a.seed, "full")
        torch.save(dict(encoder=encoder.state_dict(), head=head.state_dict(), args=vars(a)), a.out + ".pt")
        return
    out = dict(args=vars(a), entries=entries, n=n, scores={}, offsets=[i["offsets"] for i in learner.copies[0]])
    if a.writers:
        rounds = [(f"writer {w}", a.seed, [i for i, e in enumerate(entries[:n]) if e["writer"] in w]) for w in a.writers.split(",")]
    else:
        rounds = [(f"fold {k}", a.seed + 100 * k, [i for i, e in enumerate(entries)
                                                  if (e["fold"] == k if i < n else e["writer"].startswith(f"N{k + 1}"))])
                  for k in map(int, a.folds.split(","))]
    for tag, seed, held in rounds:
        model = learner.train(sorted(set(range(len(entries))) - set(held)), seed, tag)
        out["scores"].update(learner.predict(model, held))
        with open(a.out + ".pkl", "wb") as f:
            pickle.dump(out, f)


if __name__ == "__main__":
    main()
