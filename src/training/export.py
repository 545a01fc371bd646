"""
Writes a trained model as ONNX: the linear weights and the word table as int8 with a scale for each column (row), the arithmetic in
fp32. ONNX Runtime folds the scales in once, at load.
"""
import argparse

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import encoder as enc


def add_heads(graph, head):
    def put(name, values):
        graph.initializer.append(numpy_helper.from_array(np.array(values, order="C"), name))

    def node(op, inputs, output, **attributes):
        graph.node.append(helper.make_node(op, inputs, [output], name="head/" + output, **attributes))

    h = "last_hidden_state"
    for name in ("ev", "at", "cls", "st"):
        put(f"head.{name}.w", head[f"{name}.weight"].T)
        put(f"head.{name}.b", head[f"{name}.bias"])
    put("head.pv", head["pv"])
    put("head.u", head["u"] * .5)
    put("head.one", np.array(1, np.float32))
    put("head.away", np.array(-1e4, np.float32))
    put("head.first", np.array(0, np.int64))
    put("head.owning", np.array(4, np.int64))
    node("MatMul", [h, "head.ev.w"], "head.e")
    node("Add", ["head.e", "head.ev.b"], "token_evidence")
    node("MatMul", [h, "head.at.w"], "head.a0")
    node("Add", ["head.a0", "head.at.b"], "head.a1")
    node("Cast", ["attention_mask"], "head.m0", to=TensorProto.FLOAT)
    node("Sub", ["head.one", "head.m0"], "head.m1")
    node("Mul", ["head.m1", "head.away"], "head.m2")
    node("Unsqueeze", ["head.m2"], "head.m3", axes=[2])
    node("Add", ["token_evidence", "head.m3"], "head.seen")
    node("Add", ["head.a1", "head.seen"], "head.a2")
    node("Transpose", ["head.a2"], "head.a3", perm=[0, 2, 1])
    node("Softmax", ["head.a3"], "head.attention", axis=2)
    node("MatMul", ["head.attention", h], "head.pooled")
    node("Mul", ["head.pooled", "head.pv"], "head.d0")
    node("ReduceSum", ["head.d0"], "head.d1", axes=[2], keepdims=0)
    node("Gather", [h, "head.first"], "head.c0", axis=1)
    node("MatMul", ["head.c0", "head.cls.w"], "head.c1")
    node("Add", ["head.c1", "head.cls.b"], "head.c2")
    node("ReduceLogSumExp", ["head.seen"], "head.l0", axes=[1], keepdims=0)
    node("Sub", ["head.l0", "head.one"], "head.l1")
    node("Mul", ["head.l1", "head.u"], "head.l2")
    node("Add", ["head.d1", "head.c2"], "head.d2")
    node("Add", ["head.d2", "head.l2"], "theme_logits")
    node("Gather", ["head.pooled", "head.owning"], "head.s0", axis=1)
    node("Concat", ["head.s0", "head.c0"], "head.s1", axis=1)
    node("MatMul", ["head.s1", "head.st.w"], "head.s2")
    node("Add", ["head.s2", "head.st.b"], "stance_logits")
    del graph.output[:]
    for name, shape in (("theme_logits", ["batch_size", enc.THEMES]),
                        ("token_evidence", ["batch_size", "sequence_length", enc.THEMES]),
                        ("stance_logits", ["batch_size", enc.STANCES])):
        graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))


def export(source, checkpoint, target):
    saved = torch.load(checkpoint)
    weights = {k: v.float().numpy() for k, v in saved["encoder"].items()}
    _, names = enc.load(source)
    model = onnx.load(source)
    graph = model.graph
    given = {t.name: t for t in graph.initializer}
    for i in range(12):
        for ours, theirs in enc.LINEAR:
            name = f"encoder.layer.{i}.{theirs}.bias"
            given[name].CopyFrom(numpy_helper.from_array(weights[f"layers.{i}.{ours}.bias"], name))
        for ours, theirs in enc.NORMS:
            for p in ("weight", "bias"):
                name = f"encoder.layer.{i}.{theirs}.{p}"
                given[name].CopyFrom(numpy_helper.from_array(weights[f"layers.{i}.{ours}.{p}"], name))
    before, added, replaced = [], [], set(names.values())
    for key, name in names.items():
        w = weights[key].T
        scale = np.abs(w).max(0) / 127
        added += [numpy_helper.from_array(np.rint(w / scale).astype(np.int8), name + "_q"),
                  numpy_helper.from_array(scale.astype(np.float32), name + "_s")]
        before += [helper.make_node("Cast", [name + "_q"], [name + "_c"], name=name + "_cast", to=TensorProto.FLOAT),
                   helper.make_node("Mul", [name + "_c", name + "_s"], [name], name=name + "_mul")]
    words = "embeddings.word_embeddings.weight"
    replaced.add(words)
    scale = np.maximum(np.abs(weights["we.weight"]).max(1, keepdims=True), 1e-8) / 127
    added += [numpy_helper.from_array(np.rint(weights["we.weight"] / scale).astype(np.int8), words + "_q"),
              numpy_helper.from_array(scale.astype(np.float32), words + "_s")]
    nodes = []
    for node in graph.node:
        if node.op_type == "Gather" and node.input[0] == words:
            nodes += [helper.make_node("Gather", [words + "_q", "input_ids"], ["words.q"], name="words/gather"),
                      helper.make_node("Cast", ["words.q"], ["words.f"], name="words/cast", to=TensorProto.FLOAT),
                      helper.make_node("Gather", [words + "_s", "input_ids"], ["words.s"], name="words/scale"),
                      helper.make_node("Mul", ["words.f", "words.s"], [node.output[0]], name="words/mul")]
        else:
            nodes.append(node)
    nodes = [onnx.NodeProto.FromString(n.SerializeToString()) for n in before + nodes]
    kept = [onnx.TensorProto.FromString(t.SerializeToString()) for t in list(graph.initializer) + added
            if t.name not in replaced]
    del graph.node[:], graph.initializer[:], graph.value_info[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)
    add_heads(graph, {k: v.float().numpy() for k, v in saved["head"].items()})
    onnx.checker.check_model(model)
    onnx.save(model, target)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("checkpoint")
    p.add_argument("target")
    p.add_argument("--source", default="target/training/base/bge-small-en-v1.5.onnx")
    a = p.parse_args()
    export(a.source, a.checkpoint, a.target)
