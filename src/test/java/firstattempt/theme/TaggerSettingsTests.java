package firstattempt.theme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TaggerSettingsTests {

	@Test
	void theSettingsThatAreShippedAreWhole() throws IOException {
		try (InputStream in = TaggerSettings.class.getResourceAsStream("tagger.properties")) {
			TaggerSettings settings = TaggerSettings.read(in);
			assertThat(settings.version()).isNotBlank();
			assertThat(settings.threshold()).isBetween(0.0, 1.0);
			assertThat(settings.bar()).isBetween(settings.threshold(), 1.0);
			assertThat(settings.stances()).containsOnlyKeys(Stance.values());
			assertThat(settings.stances().values()).allMatch((weights) -> weights.length == 6);
		}
	}

	@Test
	void aMissingSettingIsNamed() {
		byte[] none = "stance.RESPONSIBILITY=1\nstance.BLAME=1\n".getBytes(StandardCharsets.ISO_8859_1);
		assertThatIllegalArgumentException().isThrownBy(() -> TaggerSettings.read(new ByteArrayInputStream(none)))
			.withMessageContaining("stance.BOTH");
	}

}
