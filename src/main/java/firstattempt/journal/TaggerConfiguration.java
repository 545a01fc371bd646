package firstattempt.journal;

import java.nio.file.Path;

import firstattempt.theme.ThemeTagger;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the tagger in the app's own folder. */
@Configuration(proxyBeanMethods = false)
class TaggerConfiguration {

	@Bean
	ThemeTagger tagger(@Value("${first-attempt.data}") Path data) {
		return ThemeTagger.open(data.resolve("tagger"));
	}

}
