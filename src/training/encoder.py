"""The encoder (BERT's shape, weights of bge-small-en-v1.5 read from its ONNX file) and the heads that are trained on it."""
import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

HIDDEN, HEADS, INNER, THEMES, STANCES = 384, 12, 1536, 9, 3
LINEAR = (("q", "attention.self.query"), ("k", "attention.self.key"), ("v", "attention.self.value"),
          ("o", "attention.output.dense"), ("i", "intermediate.dense"), ("f", "output.dense"))
NORMS = (("ln1", "attention.output.LayerNorm"), ("ln2", "output.LayerNorm"))


class EntryDropout(nn.Module):
    """One mask per (entry, channel), shared by all its tokens: as good as plain dropout here, and much cheaper."""

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        return x * ((torch.rand(x.shape[0], 1, x.shape[2]) >= self.p).to(x.dtype) / (1 - self.p))


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.i, self.f = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.ln1, self.ln2 = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = EntryDropout(dropout)

    def forward(self, x, mask):
        b, n, _ = x.shape
        split = lambda t: t.view(b, n, HEADS, HIDDEN // HEADS).transpose(1, 2)
        q, k, v = split(self.q(x)), split(self.k(x)), split(self.v(x))
        context = (q @ k.transpose(2, 3) * (HIDDEN // HEADS) ** -.5 + mask.to(q.dtype)).softmax(-1).to(v.dtype) @ v
        x = self.ln1(x + self.dropout(self.o(context.transpose(1, 2).reshape(b, n, HIDDEN))))
        return self.ln2(x + self.dropout(self.f(F.gelu(self.i(x)))))


class Encoder(nn.Module):
    def __init__(self, layers=12, dropout=.1):
        super().__init__()
        self.we, self.pe, self.te = nn.Embedding(30522, HIDDEN), nn.Embedding(512, HIDDEN), nn.Embedding(2, HIDDEN)
        self.ln = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(layers)])

    def forward(self, ids, types, mask, start=0, stop=None, x=None):
        bias = (1 - mask)[:, None, None, :] * -1e4
        if x is None:
            x = self.ln(self.we(ids) + self.te(types) + self.pe.weight[:ids.shape[1]])
        for layer in self.layers[start:stop]:
            x = layer(x, bias)
        return x


class Head(nn.Module):
    """
    Per theme: evidence logits of each token (learned from the spans alone), attention of its own that may look at them, and the
    document's logit from the attended tokens, the [CLS] token and the strongest evidence. The stance reads what the theme
    RESPONSIBILITY_VS_BLAME attends to.
    """

    def __init__(self, dropout=.1):
        super().__init__()
        self.ev, self.at, self.cls = (nn.Linear(HIDDEN, THEMES) for _ in range(3))
        self.pv = nn.Parameter(torch.randn(THEMES, HIDDEN) * .02)
        self.u = nn.Parameter(torch.ones(THEMES) * .5)
        self.st = nn.Linear(2 * HIDDEN, STANCES)
        self.dropout = nn.Dropout(dropout)
        for linear in (self.ev, self.at, self.cls, self.st):
            nn.init.normal_(linear.weight, std=.02)
        nn.init.constant_(self.ev.bias, -2.)

    def forward(self, h, mask):
        h = self.dropout(h)
        evidence = self.ev(h)
        seen = evidence.detach()
        away = (1 - mask)[..., None] * -1e4
        attention = (self.at(h) + seen + away).softmax(1)
        pooled = torch.einsum("blt,blh->bth", attention, h)
        strongest = torch.logsumexp(seen + away, 1) - 1.0
        document = (pooled * self.pv).sum(-1) + self.cls(h[:, 0]) + self.u * strongest * .5
        return document, evidence, self.st(torch.cat([pooled[:, 4], h[:, 0]], -1))


def load(path, layers=12, dropout=.1):
    """The encoder with the weights of the ONNX file, and the file's names of the linear weights."""
    graph = onnx.load(path).graph
    given = {t.name: numpy_helper.to_array(t).copy() for t in graph.initializer}
    matmul = {node.name.replace("/MatMul", "").strip("/"): node.input[1]
              for node in graph.node if node.op_type == "MatMul" and node.input[1].startswith("onnx::MatMul")}
    weights, names = {}, {}
    for ours, theirs in (("we", "word"), ("pe", "position"), ("te", "token_type")):
        weights[f"{ours}.weight"] = given[f"embeddings.{theirs}_embeddings.weight"]
    for p in ("weight", "bias"):
        weights[f"ln.{p}"] = given[f"embeddings.LayerNorm.{p}"]
    for i in range(layers):
        for ours, theirs in LINEAR:
            name = matmul[f"encoder/layer.{i}/" + theirs.replace(".", "/")]
            names[f"layers.{i}.{ours}.weight"] = name
            weights[f"layers.{i}.{ours}.weight"] = given[name].T.copy()
            weights[f"layers.{i}.{ours}.bias"] = given[f"encoder.layer.{i}.{theirs}.bias"]
        for ours, theirs in NORMS:
            for p in ("weight", "bias"):
                weights[f"layers.{i}.{ours}.{p}"] = given[f"encoder.layer.{i}.{theirs}.{p}"]
    encoder = Encoder(layers, dropout)
    encoder.load_state_dict({k: torch.tensor(np.ascontiguousarray(v)) for k, v in weights.items()})
    return encoder, names
