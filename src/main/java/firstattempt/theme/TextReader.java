package firstattempt.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what was written: cuts it into pieces, runs them through the encoder window by
 * window, asks the lists of words as well, and turns the logits into themes, the
 * sentences that show them and the stance.
 */
final class TextReader implements AutoCloseable {

	/** Pieces in a window, as in training; [CLS] and [SEP] come on top. */
	private static final int WINDOW = 254;

	/** Pieces that a window shares with the one before. */
	private static final int OVERLAP = 48;

	/** A sentence is as telling as its strongest pieces. */
	private static final int STRONGEST = 3;

	/** Sentences shown for a theme. */
	private static final int SHOWN = 3;

	private static final Theme[] THEMES = Theme.values();

	private final TaggerSettings settings;

	private final WordPiece wordPiece;

	private final Encoder encoder;

	private final Words words;

	private final Words blame;

	private final int first;

	private final int last;

	/**
	 * A reader.
	 * @param settings what was settled in training
	 * @param wordPiece cuts words
	 * @param encoder the encoder
	 * @param words the list that tells of the themes
	 * @param blame the list that tells a sentence that blames from one that owns
	 */
	TextReader(TaggerSettings settings, WordPiece wordPiece, Encoder encoder, Words words, Words blame) {
		this.settings = settings;
		this.wordPiece = wordPiece;
		this.encoder = encoder;
		this.words = words;
		this.blame = blame;
		this.first = wordPiece.idOf("[CLS]");
		this.last = wordPiece.idOf("[SEP]");
	}

	Found read(Composition composition) {
		WordPiece.Pieces pieces = this.wordPiece.cut(composition.text());
		if (pieces.size() == 0) {
			return Found.nothing();
		}
		double[] best = new double[THEMES.length];
		Arrays.fill(best, Double.NEGATIVE_INFINITY);
		double[][] evidence = new double[pieces.size()][THEMES.length];
		float[] stance = null;
		for (Window window : windows(composition, pieces)) {
			Encoder.Logits logits = run(composition, pieces, window);
			double[] told = this.words.tell(textOf(composition, pieces, window));
			for (int theme = 0; theme < THEMES.length; theme++) {
				double logit = logits.themes()[theme] + this.settings.words() * told[theme];
				if (THEMES[theme] == Theme.RESPONSIBILITY_VS_BLAME && logit > best[theme]) {
					stance = logits.stance();
				}
				best[theme] = Math.max(best[theme], logit);
				for (int piece = window.from(); piece < window.to(); piece++) {
					double sure = sigmoid(logits.evidence()[piece - window.from() + 1][theme]);
					evidence[piece][theme] = Math.max(evidence[piece][theme], sure);
				}
			}
		}
		return found(composition, pieces, best, evidence, stance);
	}

	@Override
	public void close() {
		this.encoder.close();
	}

	private Encoder.Logits run(Composition composition, WordPiece.Pieces pieces, Window window) {
		int length = window.to() - window.from() + 2;
		long[] ids = new long[length];
		long[] types = new long[length];
		ids[0] = this.first;
		ids[length - 1] = this.last;
		for (int piece = window.from(); piece < window.to(); piece++) {
			int at = piece - window.from() + 1;
			ids[at] = pieces.id(piece);
			if (this.settings.voices() && composition.voiceAt(pieces.start(piece)) == Voice.CHILD) {
				types[at] = 1;
			}
		}
		return this.encoder.run(ids, types);
	}

	private static String textOf(Composition composition, WordPiece.Pieces pieces, Window window) {
		int from = (window.from() > 0) ? pieces.start(window.from()) : 0;
		int to = (window.to() < pieces.size()) ? pieces.start(window.to()) : composition.text().length();
		return composition.text().substring(from, to);
	}

	private Found found(Composition composition, WordPiece.Pieces pieces, double[] best, double[][] evidence,
			float[] stance) {
		Map<Theme, Double> scores = new EnumMap<>(Theme.class);
		Map<Theme, List<Composition.Sentence>> shown = new EnumMap<>(Theme.class);
		for (Theme theme : THEMES) {
			scores.put(theme, rounded(sigmoid(best[theme.ordinal()])));
		}
		if (Collections.max(scores.values()) < this.settings.bar()) {
			return new Found(scores, shown, null);
		}
		double[][] telling = telling(composition, pieces, evidence);
		scores.forEach((theme, score) -> {
			if (score >= this.settings.threshold()) {
				shown.put(theme, shown(composition, telling[theme.ordinal()]));
			}
		});
		boolean owning = shown.containsKey(Theme.RESPONSIBILITY_VS_BLAME);
		return new Found(scores, shown,
				owning ? stance(composition, telling[Theme.RESPONSIBILITY_VS_BLAME.ordinal()], stance) : null);
	}

	/**
	 * The stance, by the encoder's logits, and by how much that sentence blames which
	 * does most, and that which does least.
	 */
	private Stance stance(Composition composition, double[] owning, float[] logits) {
		double enough = Math.min(this.settings.owning(), Arrays.stream(owning).max().orElseThrow());
		double most = Double.NEGATIVE_INFINITY;
		double least = Double.POSITIVE_INFINITY;
		for (int sentence = 0; sentence < owning.length; sentence++) {
			if (owning[sentence] >= enough) {
				double told = this.blame.tell(composition.textOf(composition.sentences().get(sentence)))[0];
				most = Math.max(most, told);
				least = Math.min(least, told);
			}
		}
		double[] signs = { 1, logits[0], logits[1], logits[2], most, least };
		Stance strongest = null;
		double sum = Double.NEGATIVE_INFINITY;
		for (Stance stance : Stance.values()) {
			double[] weights = this.settings.stances().get(stance);
			double other = 0;
			for (int sign = 0; sign < signs.length; sign++) {
				other += weights[sign] * signs[sign];
			}
			if (other > sum) {
				sum = other;
				strongest = stance;
			}
		}
		return strongest;
	}

	/**
	 * How much each sentence tells of each theme: the mean of its strongest pieces.
	 */
	private static double[][] telling(Composition composition, WordPiece.Pieces pieces, double[][] evidence) {
		List<Composition.Sentence> sentences = composition.sentences();
		double[][] telling = new double[THEMES.length][sentences.size()];
		int piece = 0;
		for (int sentence = 0; sentence < sentences.size(); sentence++) {
			int from = piece;
			while (piece < pieces.size() && pieces.start(piece) < sentences.get(sentence).end()) {
				piece++;
			}
			for (int theme = 0; theme < THEMES.length; theme++) {
				double[] strongest = new double[piece - from];
				for (int i = from; i < piece; i++) {
					strongest[i - from] = evidence[i][theme];
				}
				Arrays.sort(strongest);
				int count = Math.min(STRONGEST, strongest.length);
				for (int i = 1; i <= count; i++) {
					telling[theme][sentence] += strongest[strongest.length - i] / count;
				}
			}
		}
		return telling;
	}

	private List<Composition.Sentence> shown(Composition composition, double[] telling) {
		int best = 0;
		for (int sentence = 1; sentence < telling.length; sentence++) {
			best = (telling[sentence] > telling[best]) ? sentence : best;
		}
		double[] descending = telling.clone();
		Arrays.sort(descending);
		double last = descending[Math.max(0, descending.length - SHOWN)];
		List<Composition.Sentence> shown = new ArrayList<>();
		for (int sentence = 0; sentence < telling.length; sentence++) {
			boolean further = telling[sentence] >= Math.max(last, this.settings.further()) && shown.size() < SHOWN;
			if (sentence == best || further) {
				shown.add(composition.sentences().get(sentence));
			}
		}
		return shown;
	}

	/**
	 * Windows over the pieces, cut where a sentence ends as far as can be.
	 */
	private static List<Window> windows(Composition composition, WordPiece.Pieces pieces) {
		List<Window> windows = new ArrayList<>();
		int from = 0;
		while (pieces.size() - from > WINDOW) {
			int to = sentenceStart(composition, pieces, from + WINDOW / 2, from + WINDOW);
			windows.add(new Window(from, to));
			from = sentenceStart(composition, pieces, Math.max(from + 1, to - OVERLAP), to);
		}
		windows.add(new Window(from, pieces.size()));
		return windows;
	}

	/**
	 * The last piece within the bounds that starts a sentence; the upper bound if none
	 * does.
	 */
	private static int sentenceStart(Composition composition, WordPiece.Pieces pieces, int lower, int upper) {
		int found = upper;
		for (Composition.Sentence sentence : composition.sentences()) {
			if (sentence.start() > pieces.start(upper)) {
				break;
			}
			if (sentence.start() >= pieces.start(lower)) {
				found = firstPieceFrom(pieces, sentence.start(), lower, upper);
			}
		}
		return found;
	}

	private static int firstPieceFrom(WordPiece.Pieces pieces, int place, int lower, int upper) {
		int piece = lower;
		while (piece < upper && pieces.start(piece) < place) {
			piece++;
		}
		return piece;
	}

	private static double sigmoid(double logit) {
		return 1 / (1 + StrictMath.exp(-logit));
	}

	private static double rounded(double score) {
		return Math.round(score * 1000) / 1000.0;
	}

	private record Window(int from, int to) {

	}

	/**
	 * What the text shows: a score for every theme, and for those found the sentences.
	 */
	record Found(Map<Theme, Double> scores, Map<Theme, List<Composition.Sentence>> sentences, Stance stance) {

		private static Found nothing() {
			Map<Theme, Double> scores = new EnumMap<>(Theme.class);
			Arrays.stream(THEMES).forEach((theme) -> scores.put(theme, 0.0));
			return new Found(scores, Map.of(), null);
		}

	}

}
