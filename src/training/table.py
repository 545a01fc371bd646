"""
Prints what the tagger is worth: the table of the cross-validated scores that learn.py kept, beside TF-IDF with logistic regression
and a list of keywords on the same folds. Thresholds for a fold are chosen on the scores of the other folds.
"""
import argparse
import pickle
import re
import warnings

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

import data
from data import CORE, THEMES

warnings.filterwarnings("ignore")
GRID = np.arange(.30, .71, .02)
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


def f1(y, p):
    return 2 * (y * p).sum() / max(1e-9, y.sum() + p.sum())


def threshold(y, p):
    """Half way from .45 to the middle of the best stretch of the grid, so that a lucky point does not decide."""
    scores = np.array([f1(y, p >= t) for t in GRID])
    smooth = np.convolve(np.pad(scores, 2, mode="edge"), np.ones(5) / 5, "valid")
    return float((.45 + np.mean(GRID[smooth >= smooth.max() - .002])) / 2)


def gate(y, p, thresholds, rate=.15):
    """The lowest bar for the surest theme under which an entry is left without any, so that few entries without one get one."""
    none = y.sum(1) == 0
    for bar in np.arange(.40, .96, .01):
        found = (p >= thresholds) & (p.max(1, keepdims=True) >= bar)
        if found[none].any(1).mean() <= rate:
            return float(bar)
    return .95


def decide(y, p, folds, rate=.15):
    found, chosen, bars = np.zeros_like(y, bool), [], []
    for k in np.unique(folds):
        rest, this = folds != k, folds == k
        if rest.any():
            t = np.array([threshold(y[rest, j], p[rest, j]) for j in range(9)])
            bar = gate(y[rest], p[rest], t, rate) if rate else 0.
        else:
            t, bar = np.full(9, .5), .5  # one fold alone has no others to choose by
        found[this] = (p[this] >= t) & (p[this].max(1, keepdims=True) >= bar)
        chosen.append(t)
        bars.append(bar)
    return found, np.mean(chosen, 0), float(np.mean(bars))


def shown(entry, offsets, evidence, found, further):
    """For each theme found: the sentences that are shown, and the labels of all."""
    parts, out = data.sentences(entry), []
    labels = data.sentence_labels(entry, parts)
    sure = 1 / (1 + np.exp(-evidence.astype(np.float32)))
    for j in np.flatnonzero(found):
        score = []
        for a, b, _ in parts:
            v = sorted((sure[q, j] for q, (x, _) in enumerate(offsets) if a <= x < b), reverse=True)[:3]
            score.append(np.mean(v) if v else 0.)
        order = np.argsort(score)[::-1]
        show = [order[0]] + [q for q in order[1:3] if score[q] >= further]
        out.append((j, [labels[q, j] for q in show]))
    return out


def report(name, y, found, thresholds=None, bar=None, writers=None):
    tp = (y * found).sum(0)
    precision, recall = tp / np.maximum(1, found.sum(0)), tp / np.maximum(1, y.sum(0))
    scores = np.array([f1(y[:, j], found[:, j]) for j in range(9)])
    print(f"\n{name}")
    print(f"  {'theme':26s}{'P':>7}{'R':>7}{'F1':>7}{'support':>9}{'threshold':>11}")
    for j, t in enumerate(THEMES):
        print(f"  {t:26s}{precision[j]:7.3f}{recall[j]:7.3f}{scores[j]:7.3f}{int(y[:, j].sum()):9d}"
              + (f"{thresholds[j]:11.2f}" if thresholds is not None else ""))
    none = y.sum(1) == 0
    print(f"  macro-F1 {scores.mean():.3f}   core five {scores[:CORE].mean():.3f}   micro {f1(y, found):.3f}   "
          f"tagged though no theme {found[none].any(1).mean():.3f} of {none.sum()}" + (f"   bar {bar:.2f}" if bar else ""))
    if writers is not None:
        by = [f"{w} {np.mean([f1(y[writers == w][:, j], found[writers == w][:, j]) for j in range(9)]):.3f} (n={(writers == w).sum()})"
              for w in sorted(set(writers))]
        print("  by writer: " + "   ".join(by))
    return scores


def evidence_lines(entries, offsets, scores, found, y):
    for further in (.6, .7, .8, .9, .93, .95, .97, 1.1):
        hits = n = right = n1 = first = gold = 0
        for q, e in enumerate(entries):
            for j, labels in shown(e, offsets[q], scores[q][1], found[q], further):
                hits, n = hits + sum(labels), n + len(labels)
                if y[q, j]:
                    right, n1, first, gold = right + sum(labels), n1 + len(labels), first + labels[0], gold + 1
        print(f"  evidence, further sentences from {further}: precision {hits / n:.3f}, {right / n1:.3f} where the theme is right "
              f"(first sentence {first / gold:.3f}); {n / found.sum():.2f} sentences a theme")


def stance_lines(entries, scores, found):
    pairs = [(e["stance"], s[2].argmax(), f[data.RVB]) for e, s, f in zip(entries, scores, found) if e["stance"] >= 0]
    confusion = np.zeros((3, 3), int)
    for labelled, read, _ in pairs:
        confusion[labelled, read] += 1
    print(f"  stance: accuracy {np.mean([x == z for x, z, f in pairs if f]):.3f} where the theme is found "
          f"({sum(f for *_, f in pairs)}), {np.mean([x == z for x, z, _ in pairs]):.3f} of all {len(pairs)}; "
          "rows labelled, columns read: " + " | ".join(" ".join(map(str, row)) for row in confusion))


def main():
    p = argparse.ArgumentParser()
    p.add_argument("scores", nargs="+", help="what learn.py kept")
    p.add_argument("--rate", type=float, default=.15, help="how many of the entries without a theme may get one, in the other folds")
    p.add_argument("--further", type=float, default=.95, help="from which score on a further sentence is shown")
    p.add_argument("--settle", help="write the settings to this file")
    p.add_argument("--version", default="bge-small-3")
    a = p.parse_args()
    runs = [pickle.load(open(f, "rb")) for f in a.scores]
    entries, offsets, n = runs[0]["entries"], runs[0]["offsets"], runs[0]["n"]
    scores = {i: s for r in runs for i, s in r["scores"].items()}
    sigmoid = lambda x: 1 / (1 + np.exp(-x))

    own = [i for i in sorted(scores) if i < n]
    y = np.array([entries[i]["y"] for i in own])
    prob = sigmoid(np.array([scores[i][0] for i in own]))
    folds = np.array([entries[i]["fold"] for i in own])
    print(f"{len(own)} entries of train.jsonl in folds {sorted(map(int, set(folds)))}")
    found, thresholds, bar = decide(y, prob, folds, a.rate)
    report("fine-tuned encoder", y, found, thresholds, bar, np.array([entries[i]["writer"] for i in own]))
    free, _, _ = decide(y, prob, folds, 0)
    s = [f1(y[:, j], free[:, j]) for j in range(9)]
    print(f"  without the bar: macro-F1 {np.mean(s):.3f}, core five {np.mean(s[:CORE]):.3f}, "
          f"tagged though no theme {free[y.sum(1) == 0].any(1).mean():.3f}")
    evidence_lines([entries[i] for i in own], [offsets[i] for i in own], [scores[i] for i in own], found, y)
    stance_lines([entries[i] for i in own], [scores[i] for i in own], found)

    groups = np.array([int(entries[i]["writer"][1]) - 1 for i in sorted(scores) if i >= n])
    base, unseen = np.zeros_like(prob), []
    for k in np.unique(folds):
        train = [e for i, e in enumerate(entries) if (e["fold"] != k if i < n else not e["writer"].startswith(f"N{k + 1}"))]
        words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2).fit([e["text"] for e in train])
        x, labels = words.transform([e["text"] for e in train]), np.array([e["y"] for e in train])
        models = [LogisticRegression(C=5, class_weight="balanced", max_iter=500).fit(x, labels[:, j]) for j in range(9)]
        predict = lambda part: np.array([m.predict_proba(words.transform([entries[i]["text"] for i in part]))[:, 1] for m in models]).T
        base[folds == k] = predict([i for i in own if entries[i]["fold"] == k])
        if (groups == k).any():
            unseen.append(predict([i for i in sorted(scores) if i >= n and entries[i]["writer"].startswith(f"N{k + 1}")]))
    base_found, base_thresholds, _ = decide(y, base, folds, 0)
    report("TF-IDF of words and pairs, logistic regression", y, base_found, base_thresholds)
    listed = lambda part: np.array([[bool(re.search(r"\b(" + KEYWORDS[t] + r")\b", entries[i]["text"], re.I)) for t in THEMES] for i in part])
    report("keyword list", y, listed(own))

    t = np.array([threshold(y[:, j], prob[:, j]) for j in range(9)])
    bar = gate(y, prob, t, a.rate)
    others = [i for i in sorted(scores) if i >= n]
    if others:
        y2 = np.array([entries[i]["y"] for i in others])
        prob2 = sigmoid(np.array([scores[i][0] for i in others]))
        found2 = (prob2 >= t) & (prob2.max(1, keepdims=True) >= bar)
        print(f"\n{len(others)} entries of more.jsonl, of writers the model had not seen; thresholds of train.jsonl")
        report("fine-tuned encoder", y2, found2, t, bar, np.array([entries[i]["writer"][:2] for i in others]))
        free2 = prob2 >= t
        s = [f1(y2[:, j], free2[:, j]) for j in range(9)]
        print(f"  without the bar: macro-F1 {np.mean(s):.3f}, core five {np.mean(s[:CORE]):.3f}, "
              f"tagged though no theme {free2[y2.sum(1) == 0].any(1).mean():.3f}")
        evidence_lines([entries[i] for i in others], [offsets[i] for i in others], [scores[i] for i in others], found2, y2)
        stance_lines([entries[i] for i in others], [scores[i] for i in others], found2)
        tb = np.array([threshold(y[:, j], base[:, j]) for j in range(9)])
        report("TF-IDF of words and pairs, logistic regression", y2, np.concatenate(unseen) >= tb)
        report("keyword list", y2, listed(others))
        y, prob = np.concatenate([y, y2]), np.concatenate([prob, prob2])
    if a.settle:
        t = np.array([threshold(y[:, j], prob[:, j]) for j in range(9)])
        with open(a.settle, "w") as f:
            f.write("# Settled in training, beside the weights.\n")
            f.write(f"version={a.version}\nvoices=true\nbar={gate(y, prob, t, a.rate):.2f}\nsentence.further={a.further:.2f}\n")
            f.writelines(f"threshold.{theme}={value:.2f}\n" for theme, value in zip(THEMES, t))


if __name__ == "__main__":
    main()
