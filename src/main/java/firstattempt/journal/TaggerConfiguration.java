package firstattempt.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import firstattempt.theme.Passage;
import firstattempt.theme.ThemeTagger;
import firstattempt.theme.Voice;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the tagger in the app's own folder. */
@Configuration(proxyBeanMethods = false)
class TaggerConfiguration {

	@Bean
	ThemeTagger tagger(@Value("${first-attempt.data}") Path data) {
		return ThemeTagger.open(data.resolve("tagger"));
	}

	@Bean
	FirstReading firstReading(ThemeTagger tagger) {
		return new FirstReading(tagger);
	}

	/**
	 * Has the tagger read something before the web server opens its door: it was loaded
	 * meanwhile, and no request waits for that.
	 */
	static final class FirstReading implements SmartLifecycle {

		private final ThemeTagger tagger;

		private volatile boolean running;

		FirstReading(ThemeTagger tagger) {
			this.tagger = tagger;
		}

		@Override
		public void start() {
			this.tagger.read(List.of(new Passage("title", Voice.PARENT, "First words")), Set.of());
			this.running = true;
		}

		@Override
		public void stop() {
			this.running = false;
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

		@Override
		public int getPhase() {
			return 0;
		}

	}

}
