"""
Lists of words, with what they tell: words and pairs of neighbors weighted by TF-IDF, with a logistic regression. One list reads a
whole entry and tells of each theme: it is weak by itself, but it is seldom wrong where the encoder is, so both together know more.
The other reads the sentences in which somebody owns a mistake or blames, and tells which it is. Run by itself, this learns both from
all entries and writes them for the application, whose Words reads them.
"""
import argparse
import os

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

import data
from data import RVB, STANCES, THEMES

TOKEN = r"(?u)\w+(?:['’]\w+)?|[!?“”\"]"


class Words:
    def __init__(self, texts, labels, fewest=3, c=5, token=TOKEN):
        self.words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=fewest, token_pattern=token).fit(texts)
        x = self.words.transform(texts)
        models = [LogisticRegression(C=c, class_weight="balanced", max_iter=500).fit(x, y) for y in labels.T]
        self.weights, self.always = np.array([m.coef_[0] for m in models]).T, np.array([m.intercept_[0] for m in models])

    def tell(self, texts):
        """A logit of each column for each text."""
        return self.words.transform(texts) @ self.weights + self.always

    def write(self, path):
        """A line for each term: the term, how rare it is, its weights; before them what is always added."""
        line = lambda values: "\t".join(f"{v:.3f}" for v in values)
        with open(path, "w", encoding="utf-8") as f:
            f.write(line(self.always) + "\n")
            for term, i in sorted(self.words.vocabulary_.items()):
                f.write(f"{term}\t{line([self.words.idf_[i], *self.weights[i]])}\n")


def of_themes(entries):
    """The list that tells of the themes, 0 in the mean."""
    texts = [e["text"] for e in entries]
    words = Words(texts, np.array([e["y"] for e in entries]))
    # a longer text gets more of everything: take out what goes with length alone, which the encoder knows better
    x = words.words.transform(texts)
    length = np.asarray(x.sum(1))[:, 0]
    words.weights -= np.array([np.polyfit(length, told, 1)[0] for told in (x @ words.weights).T])
    words.always = -(x @ words.weights).mean(0)
    return words


def of_blame(entries):
    """The list that tells a sentence that blames from one that owns."""
    texts, labels = [], []
    for e in entries:
        if e["stance"] in (STANCES.index("RESPONSIBILITY"), STANCES.index("BLAME")):
            found = data.sentences(e)
            for (a, b, _), marked in zip(found, data.sentence_labels(e, found)[:, RVB]):
                if marked:
                    texts.append(e["text"][a:b])
                    labels.append([e["stance"]])
    return Words(texts, np.array(labels), fewest=1, c=1)


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    p = argparse.ArgumentParser()
    p.add_argument("out", help="the folder for words.tsv and blame.tsv")
    p.add_argument("--train", default=os.path.join(here, "train.jsonl"))
    p.add_argument("--more", default=os.path.join(here, "more.jsonl"))
    a = p.parse_args()
    entries = data.load(a.train) + data.load(a.more)
    of_themes(entries).write(os.path.join(a.out, "words.tsv"))
    of_blame(entries).write(os.path.join(a.out, "blame.tsv"))


if __name__ == "__main__":
    main()
