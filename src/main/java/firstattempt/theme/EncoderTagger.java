package firstattempt.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import ai.onnxruntime.OrtException;

/**
 * The tagger that was trained: an encoder reads the text, the rules read the answers, and
 * what either finds is kept.
 */
final class EncoderTagger implements ThemeTagger, AutoCloseable {

	private final TaggerSettings settings;

	private final CompletableFuture<TextReader> reader;

	private EncoderTagger(TaggerSettings settings, CompletableFuture<TextReader> reader) {
		this.settings = settings;
		this.reader = reader;
	}

	static TaggerSettings settings() {
		try (InputStream in = resource("tagger.properties")) {
			return TaggerSettings.read(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the tagger's settings", ex);
		}
	}

	static EncoderTagger open(Path folder) {
		TaggerSettings settings = settings();
		CompletableFuture<TextReader> reader = new CompletableFuture<>();
		Thread loading = new Thread(() -> {
			try {
				reader.complete(load(settings, folder));
			}
			catch (IOException | OrtException | RuntimeException | LinkageError ex) {
				reader.completeExceptionally(ex);
			}
		}, "theme-tagger");
		loading.setDaemon(true);
		loading.start();
		return new EncoderTagger(settings, reader);
	}

	private static TextReader load(TaggerSettings settings, Path folder) throws IOException, OrtException {
		WordPiece wordPiece;
		try (InputStream in = resource("vocabulary.txt")) {
			wordPiece = WordPiece.read(in);
		}
		Words words = words("words.tsv");
		Words blame = words("blame.tsv");
		Path model = folder.resolve("encoder.onnx");
		NativeRuntime.unpack("/firstattempt/theme/encoder.onnx", model);
		TextReader reader = new TextReader(settings, wordPiece, Encoder.open(folder, model), words, blame);
		reader
			.read(Composition.of(List.of(new Passage("title", Voice.PARENT, "The first words warm the encoder up."))));
		return reader;
	}

	private static Words words(String name) throws IOException {
		try (InputStream in = resource(name)) {
			return Words.read(in);
		}
	}

	private static InputStream resource(String name) throws IOException {
		InputStream in = EncoderTagger.class.getResourceAsStream(name);
		if (in == null) {
			throw new IOException("The tagger's " + name + " is missing");
		}
		return in;
	}

	@Override
	public Reading read(List<Passage> passages, Set<Answer> answers) {
		Map<Theme, List<Evidence>> found = new EnumMap<>(Theme.class);
		Map<Theme, Double> scores = new EnumMap<>(Theme.class);
		for (Theme theme : Theme.values()) {
			scores.put(theme, 0.0);
		}
		Stance stance = null;
		Composition composition = Composition.of(passages);
		if (!composition.isEmpty() && !Spanish.is(composition.text())) {
			TextReader.Found read = reader().read(composition);
			scores.putAll(read.scores());
			read.sentences().forEach((theme, sentences) -> {
				List<Evidence> evidence = found.computeIfAbsent(theme, (key) -> new ArrayList<>());
				sentences.forEach((sentence) -> evidence.add(sentence.showing(theme)));
			});
			stance = read.stance();
		}
		AnswerRules.read(answers)
			.forEach((evidence) -> found.computeIfAbsent(evidence.theme(), (key) -> new ArrayList<>()).add(evidence));
		Set<Theme> themes = EnumSet.noneOf(Theme.class);
		themes.addAll(found.keySet());
		return new Reading(themes, stance, found.values().stream().flatMap(List::stream).toList(), scores);
	}

	@Override
	public String version() {
		return this.settings.version();
	}

	/**
	 * Closes the encoder, or has it closed once it is open. Whoever reads afterwards is
	 * told so.
	 */
	@Override
	public void close() {
		this.reader.thenAccept(TextReader::close);
	}

	private TextReader reader() {
		try {
			return this.reader.join();
		}
		catch (CompletionException ex) {
			throw new IllegalStateException("The theme tagger could not be opened", ex.getCause());
		}
	}

}
