package firstattempt.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class WordPieceTests {

	private static final WordPiece WORD_PIECE = read();

	@ParameterizedTest
	@MethodSource("known")
	void cutsLikeTheTokenizerTheEncoderWasTrainedWith(String text, List<Integer> ids) {
		assertThat(ids(WORD_PIECE.cut(text))).isEqualTo(ids);
	}

	@Test
	void aPieceKnowsWhereItStands() {
		String text = "Zoë's café 🎉 unbelievably!";
		WordPiece.Pieces pieces = WORD_PIECE.cut(text);
		List<String> words = IntStream.range(0, pieces.size())
			.mapToObj((i) -> text.substring(pieces.start(i), pieces.end(i)))
			.toList();
		assertThat(words).startsWith("Zoë", "'", "s", "café", "🎉").endsWith("!");
		assertThat(String.join("", words)).isEqualTo(text.replace(" ", ""));
	}

	@Test
	void halfAnEmojiIsLeftOut() {
		assertThat(WORD_PIECE.cut("go \uD83D now").size()).isEqualTo(2);
	}

	/** Made with the reference implementation of the encoder's tokenizer. */
	static Stream<Arguments> known() throws IOException {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				WordPieceTests.class.getResourceAsStream("pieces.jsonl"), StandardCharsets.UTF_8))) {
			return lines.lines().toList().stream().map(WordPieceTests::known);
		}
	}

	private static Arguments known(String line) {
		JsonNode node = JsonMapper.builder().build().readTree(line);
		List<Integer> ids = node.get("ids").valueStream().map(JsonNode::intValue).toList();
		return Arguments.of(node.get("text").stringValue(), ids);
	}

	private static List<Integer> ids(WordPiece.Pieces pieces) {
		return IntStream.range(0, pieces.size()).mapToObj(pieces::id).toList();
	}

	private static WordPiece read() {
		try (InputStream in = WordPiece.class.getResourceAsStream("vocabulary.txt")) {
			return WordPiece.read(in);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
