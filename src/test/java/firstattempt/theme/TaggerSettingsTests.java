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
			assertThat(settings.thresholds()).containsOnlyKeys(Theme.values());
			assertThat(settings.thresholds().values()).allMatch((threshold) -> threshold > 0 && threshold < 1);
			assertThat(settings.bar()).isBetween(0.0, 1.0);
		}
	}

	@Test
	void aMissingSettingIsNamed() {
		byte[] none = "version=1\nvoices=true\n".getBytes(StandardCharsets.ISO_8859_1);
		assertThatIllegalArgumentException().isThrownBy(() -> TaggerSettings.read(new ByteArrayInputStream(none)))
			.withMessageContaining("threshold.SELF_RELIANCE");
	}

}
