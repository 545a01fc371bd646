package firstattempt;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What was said to be saved is saved, even where the process is killed right after. */
class KillTests {

	private static final int SIGKILL = 9;

	private static final int EPISODES = 12;

	@TempDir
	private Path data;

	private final String email = Browser.newEmail();

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void keepsEveryEpisodeThatWasSavedWhenTheProcessIsKilled() throws Exception {
		List<String> saved;
		try (AppProcess app = AppProcess.start(this.data, Map.of())) {
			saved = write(app.port());
			assertThat(app.kill()).isEqualTo(SIGKILL);
		}
		try (AppProcess app = AppProcess.start(this.data, Map.of())) {
			Browser jana = new Browser(app.port());
			jana.get("/sign-in");
			jana.submit("/sign-in", "username", this.email, "password", Browser.PASSWORD);
			assertThat(jana.get("/journal").select("article.entry h4 a").eachAttr("href"))
				.containsExactlyInAnyOrderElementsOf(saved);
		}
	}

	/** The connection pool's log leaves the setting out of the address it shows. */
	@Test
	void holdsNoWriteBack() throws Exception {
		Properties settings = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
			settings.load(reader);
		}
		String url = settings.getProperty("spring.datasource.url")
			.replace("${first-attempt.data}", this.data.toString());
		try (Connection connection = DriverManager.getConnection(url, "sa", "");
				ResultSet delay = connection.createStatement()
					.executeQuery(
							"select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")) {
			assertThat(delay.next()).isTrue();
			assertThat(delay.getString(1)).isEqualTo("0");
		}
	}

	private List<String> write(int port) {
		Browser jana = Browser.registered(port, "Jana", this.email);
		jana.get("/family/new");
		jana.submit("/family/new", "name", "Us", "timeZone", "Europe/Prague");
		String child = jana.addChild("Mia");
		List<String> saved = new ArrayList<>();
		for (int i = 0; i < EPISODES; i++) {
			saved.add(jana.write(child, "whatHappened", "Slip number " + i));
		}
		return saved;
	}

}
