"""
Prints what the tagger is worth: the table of the scores that learn.py kept of entries that were held out, beside TF-IDF with logistic
regression and a list of keywords on the same parts. What decides on an entry (weights, threshold, bar) is chosen on the other parts,
never on those that are reported. With --settle, the rule of the tagger that is shipped is chosen on all of them and written down.
"""
import argparse
import copy
import pickle
import re
import warnings

import numpy as np
from sklearn.linear_model import LogisticRegression

import data
from data import CORE, RVB, THEMES
import words

warnings.filterwarnings("ignore")
GRID = np.arange(.30, .71, .02)
PRECISION, NONE = .72, .16  # wanted of the parts that choose: of the sentences shown marked, of the entries without a theme tagged
FURTHER = .95  # from which score on a further sentence is shown
WEIGHT = .5  # of the list of words beside the encoder; from .25 to 1 it makes no difference of note
OWNING = .5  # from which score on a sentence is asked whether it owns or blames
DEFAULT = dict(threshold=.6, bar=.8)  # where there is nothing to choose by
KEYWORDS = {
    "SELF_RELIANCE": r"on (his|her|their) own|(by|all by) (him|her|them)sel(f|ves)|himself|herself|without being (asked|told)|i (brought|drove|took) (it|them)|left (it|him|her) to|asked for help",
    "CONFIDENCE": r"proud|i did it|i can'?t|no good at|confiden\w+|beam\w*|i can do|not smart|hopeless at",
    "RESILIENCE": r"again|tried|try|kept (at|going|on)|gave up|quit|still|bounce\w*|practi[cs]\w+|next day",
    "CONSEQUENCES": r"lost|missed|late|zero|points|cold|hungry|detention|pay|paid|fine|broke\w*|sat out|walk(ed|s|ing)",
    "RESPONSIBILITY_VS_BLAME": r"sorry|apolog\w+|fault|blam\w+|my bad|next time|admitted|owned|stupid|idiot|never told",
    "FEAR_OF_FAILURE": r"afraid|scared|perfect\w*|worr\w+|what if|hid|hidden|wouldn'?t start|refus\w+|nervous",
    "HANDLING_DISAPPOINTMENT": r"cr(y|ied|ying)|tears?|sob\w*|sulk\w*|angry|slam\w*|disappoint\w+|upset|frustrat\w+|furious|meltdown",
    "PARENT_COPING": r"i wanted to|bit my|my tongue|guilt\w*|i (nearly|almost)|breathe|my (husband|wife|mother|mum|mom)|i felt|i yelled|i shouted|i cried",
    "SAFETY_NET": r"check.?in|agreed|spare|plan|together|teacher knows|told (his|her|the) (teacher|coach)|in case|watched from|limit",
}


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def f1(y, p):
    return 2 * (y * p).sum() / max(1e-9, y.sum() + p.sum())


def f1s(y, p):
    return np.array([f1(y[:, j], p[:, j]) for j in range(len(THEMES))])


def threshold(y, p):
    """Half way from .45 to the middle of the best stretch of the grid, so that a lucky point does not decide."""
    scores = np.array([f1(y, p >= t) for t in GRID])
    smooth = np.convolve(np.pad(scores, 2, mode="edge"), np.ones(5) / 5, "valid")
    return float((.45 + np.mean(GRID[smooth >= smooth.max() - .002])) / 2)


class Scored:
    """What the models said of entries that they had not learned from, with all that a decision goes by."""

    def __init__(self, run, scores, groups, learned_from):
        """groups: for each entry the part that was held out together with it; learned_from: for each part all other entries."""
        self.indexes = sorted(scores)
        self.entries = [run["entries"][i] for i in self.indexes]
        self.groups = np.array([groups[i] for i in self.indexes])
        self.own = np.array([i < run["n"] for i in self.indexes])
        self.y = np.array([e["y"] for e in self.entries])
        self.none = self.y.sum(1) == 0
        self.encoder = np.array([scores[i][0] for i in self.indexes], float)
        self.sentences = [sentence_scores(e, run["offsets"][i], scores[i][1]) for e, i in zip(self.entries, self.indexes)]
        self.labels = [data.sentence_labels(e, data.sentences(e)) for e in self.entries]
        self.stance = np.array([e["stance"] for e in self.entries])
        self.words, self.base = np.zeros_like(self.encoder), np.zeros_like(self.encoder)
        blame = np.zeros((len(self.entries), 2))
        for group, others in learned_from.items():
            of = np.flatnonzero(self.groups == group)
            texts = [self.entries[r]["text"] for r in of]
            self.words[of] = words.of_themes(others).tell(texts)
            self.base[of] = sigmoid(words.Words([e["text"] for e in others], np.array([e["y"] for e in others]), 2,
                                                token=r"(?u)\b\w\w+\b").tell(texts))
            of_blame = words.of_blame(others)
            for r in of:
                blame[r] = most_and_least_blame(self.entries[r], self.sentences[r][:, RVB], of_blame)
        self.stance_signs = np.hstack([np.array([scores[i][2] for i in self.indexes], float), blame])
        self.show(FURTHER)

    def show(self, further):
        """How many sentences would be shown for each theme, and how many of these are marked for it."""
        self.shown, self.marked, self.first = (np.zeros_like(self.y) for _ in range(3))
        for r, (score, labels) in enumerate(zip(self.sentences, self.labels)):
            for j in range(len(THEMES)):
                order = np.argsort(-score[:, j], kind="stable")
                show = [order[0]] + [q for q in order[1:3] if score[q, j] >= further]
                self.shown[r, j], self.marked[r, j], self.first[r, j] = len(show), labels[show, j].sum(), labels[order[0], j]

    def sure(self):
        return np.round(sigmoid(self.encoder + WEIGHT * self.words), 3)

    def found(self, rule):
        sure = self.sure()
        return (sure >= rule["threshold"]) & (sure.max(1, keepdims=True) >= rule["bar"])

    def part(self, of):
        """A view of some of the entries."""
        other = copy.copy(self)
        for name, value in vars(self).items():
            setattr(other, name, value[of] if isinstance(value, np.ndarray) else [v for v, x in zip(value, of) if x])
        return other

    def measures(self, found):
        scores = f1s(self.y, found)
        return scores.mean(), scores[:CORE].mean(), (found * self.y * self.marked).sum() / max(1, (found * self.shown).sum()), \
            found[self.none].any(1).mean()


def sentence_scores(entry, offsets, evidence):
    """A sentence tells as much of a theme as its three strongest pieces do in the mean."""
    parts = data.sentences(entry)
    sure, scores = sigmoid(evidence.astype(np.float32)), np.zeros((len(parts), len(THEMES)))
    for k, (a, b, _) in enumerate(parts):
        pieces = [q for q, (x, _) in enumerate(offsets) if a <= x < b]
        if pieces:
            scores[k] = np.sort(sure[pieces], 0)[::-1][:3].mean(0)
    return scores


def most_and_least_blame(entry, owning, of_blame):
    """Of the sentences that own or blame: how much the one does that blames most, and the one that does least."""
    asked = (owning >= OWNING) | (owning == owning.max())
    told = of_blame.tell([entry["text"][a:b] for (a, b, _), x in zip(data.sentences(entry), asked) if x])
    return told.max(), told.min()


def choose(scored):
    """
    The rule with the best F1 (of nine and of the core five) among those under which enough of the sentences shown are marked ones and
    few entries without a theme get one. There is one threshold for all themes: one of its own for each was no better.
    """
    best, chosen, sure = -np.inf, None, scored.sure()
    surest = sure.max(1, keepdims=True)
    for threshold in np.arange(.40, .801, .02).round(2):
        for bar in (threshold, *np.arange(.70, .921, .02).round(2)):
            nine, core, precision, none = scored.measures((sure >= threshold) & (surest >= bar))
            value = (nine + core) / 2 - 10 * max(0, PRECISION - precision) - 5 * max(0, none - NONE)
            if bar >= threshold and value > best + 1e-9:
                best, chosen = value, dict(threshold=float(threshold), bar=float(bar))
    return chosen


def stance_rule(scored):
    """A row for each stance: what is always added, and the weights of the encoder's three logits, the most and the least blame."""
    known = scored.stance >= 0
    x = scored.stance_signs[known]
    mean, spread = x.mean(0), x.std(0)
    model = LogisticRegression(C=.1, max_iter=1000).fit((x - mean) / spread, scored.stance[known])
    weights = model.coef_ / spread
    return np.column_stack([model.intercept_ - weights @ mean, weights])


def crossfitted(scored, others=None):
    """What is found in each held-out part by the rule that the others chose: the other parts, or what others(part) gives."""
    found, rules, stances = np.zeros_like(scored.y, bool), {}, scored.stance_signs[:, :3].argmax(1)
    for group in sorted(set(scored.groups)):
        this = scored.groups == group
        rules[group] = DEFAULT
        rest = others(group) if others else scored.part(~this)
        if rest.entries:
            rules[group], weights = choose(rest), stance_rule(rest)
            stances[this] = (scored.stance_signs @ weights[:, 1:].T + weights[:, 0]).argmax(1)[this]
        found[this] = scored.found(rules[group])[this]
    return found, rules, stances


def baseline(y, p, groups):
    """Thresholds of its own for each theme, chosen on the other parts."""
    found, chosen = np.zeros_like(y, bool), []
    for group in sorted(set(groups)):
        rest, this = groups != group, groups == group
        t = np.array([threshold(y[rest, j], p[rest, j]) for j in range(len(THEMES))]) if rest.any() else np.full(len(THEMES), .5)
        found[this] = p[this] >= t
        chosen.append(t)
    return found, np.mean(chosen, 0)


def report(name, y, found, thresholds=None, writers=None):
    tp = (y * found).sum(0)
    precision, recall, scores = tp / np.maximum(1, found.sum(0)), tp / np.maximum(1, y.sum(0)), f1s(y, found)
    print(f"\n{name}")
    print(f"  {'theme':26s}{'P':>7}{'R':>7}{'F1':>7}{'support':>9}" + ("" if thresholds is None else f"{'threshold':>11}"))
    for j, t in enumerate(THEMES):
        print(f"  {t:26s}{precision[j]:7.3f}{recall[j]:7.3f}{scores[j]:7.3f}{int(y[:, j].sum()):9d}"
              + ("" if thresholds is None else f"{thresholds[j]:11.2f}"))
    none = y.sum(1) == 0
    print(f"  macro-F1 {scores.mean():.3f}   core five {scores[:CORE].mean():.3f}   micro {f1(y, found):.3f}   "
          f"tagged though no theme {found[none].any(1).mean():.3f} of {none.sum()}")
    if writers is not None:
        by = {w: f1s(y[writers == w], found[writers == w]) for w in sorted(set(writers))}
        print("  by writer, macro-F1 and core five: "
              + "   ".join(f"{w} {s.mean():.3f} {s[:CORE].mean():.3f} (n={(writers == w).sum()})" for w, s in by.items()))


def tagger(name, scored, found, rules, stances, writers):
    """The table of the tagger itself, with what it shows and how it reads the stance."""
    thresholds = np.full(len(THEMES), np.mean([rules[g]["threshold"] for g in scored.groups]))
    report(name, scored.y, found, thresholds, np.array([writers(e["writer"]) for e in scored.entries]))
    right, all_found = found * scored.y, found.sum()
    print(f"  evidence: {(right * scored.marked).sum() / (found * scored.shown).sum():.3f} of the sentences shown are marked in the data "
          f"(wrong themes count), {(right * scored.marked).sum() / (right * scored.shown).sum():.3f} where the theme is right, "
          f"{(right * scored.first).sum() / right.sum():.3f} of the first ones; {(found * scored.shown).sum() / all_found:.2f} sentences a theme")
    known, confusion = scored.stance >= 0, np.zeros((3, 3), int)
    np.add.at(confusion, (scored.stance[known & found[:, RVB]], stances[known & found[:, RVB]]), 1)
    print(f"  stance: {np.trace(confusion) / confusion.sum():.3f} right of {confusion.sum()} where the theme is right "
          f"({', '.join(data.STANCES)}; rows labelled, columns read: {' | '.join(' '.join(map(str, row)) for row in confusion)}), "
          f"{(stances == scored.stance)[known].mean():.3f} of all {known.sum()}; "
          f"the encoder by itself {(scored.stance_signs[:, :3].argmax(1) == scored.stance)[known & found[:, RVB]].mean():.3f}")
    bare = np.round(sigmoid(scored.encoder), 3) >= .5
    print("  the encoder by itself, from .5 on: macro-F1 {:.3f}, core five {:.3f}, evidence {:.3f}, tagged though no theme {:.3f}"
          .format(*scored.measures(bare)))


def listed(scored):
    return np.array([[bool(re.search(r"\b(" + KEYWORDS[t] + r")\b", e["text"], re.I)) for t in THEMES] for e in scored.entries])


def load(files):
    """The runs joined: of which the entries are held out in no two."""
    runs = [pickle.load(open(f, "rb")) for f in files]
    return runs[0], {i: s for r in runs for i, s in r["scores"].items()}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("scores", nargs="+", help="what learn.py kept of the folds")
    p.add_argument("--writers", nargs="*", default=[], help="what learn.py kept of writers that were left out")
    p.add_argument("--settle", help="write the settings to this file")
    p.add_argument("--version", default="bge-small-4")
    a = p.parse_args()

    run, scores = load(a.scores)
    entries, n = run["entries"], run["n"]
    groups = {i: e["fold"] if i < n else int(e["writer"][1]) - 1 for i, e in enumerate(entries) if i < n or e["writer"][0] == "N"}
    folds = sorted({groups[i] for i in scores})
    scored = Scored(run, scores, groups, {k: [e for i, e in enumerate(entries) if groups.get(i) != k] for k in folds})
    found, rules, stances = crossfitted(scored)
    print("Rules, for each fold chosen on the others: " + "; ".join(f"{k} {rules[k]}" for k in folds))
    for title, of, writers in (("of train.jsonl, in folds " + ", ".join(map(str, folds)), scored.own, lambda w: w),
                               ("of more.jsonl, of writers that the model had not seen", ~scored.own, lambda w: w[:2])):
        if not of.any():
            continue
        part = scored.part(of)
        print(f"\n{of.sum()} entries {title}")
        tagger("the tagger", part, found[of], rules, stances[of], writers)
        base, thresholds = baseline(part.y, part.base, part.groups)
        report("TF-IDF of words and pairs, logistic regression", part.y, base, thresholds)
        report("keyword list", part.y, listed(part))

    if a.writers:
        run, scores = load(a.writers)
        groups = {i: next(w for w in run["args"]["writers"].split(",") if entries[i]["writer"] in w) for i in scores}
        names = sorted(set(groups.values()))
        left = Scored(run, scores, groups, {w: [e for i, e in enumerate(entries) if i >= n or e["writer"] not in w] for w in names})
        found, rules, stances = crossfitted(left, lambda w: scored.part(np.array([e["writer"] not in w for e in scored.entries])))
        print(f"\n{len(scores)} entries of train.jsonl, of writers left out: {', '.join(names)}; "
              "rules chosen on the folds without them: " + "; ".join(f"{w} {r}" for w, r in rules.items()))
        tagger("the tagger", left, found, rules, stances, lambda w: w)
        report("TF-IDF of words and pairs, logistic regression, from .5 on", left.y, left.base >= .5)
    if a.settle:
        rule, weights = choose(scored), stance_rule(scored)
        print(f"\nSettled: {rule}")
        with open(a.settle, "w") as f:
            f.write("# Settled in training, beside the weights.\n")
            f.write(f"version={a.version}\nvoices=true\nthreshold={rule['threshold']:.2f}\nbar={rule['bar']:.2f}\n"
                    f"words={WEIGHT:.2f}\nsentence.further={FURTHER:.2f}\nsentence.owning={OWNING:.2f}\n")
            f.writelines(f"stance.{stance}={' '.join(f'{x:.4f}' for x in row)}\n" for stance, row in zip(data.STANCES, weights))


if __name__ == "__main__":
    main()
