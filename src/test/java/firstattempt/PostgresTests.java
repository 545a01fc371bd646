package firstattempt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
@Import(PostgresTests.Server.class)
class PostgresTests extends AnyDatabase {

	@Autowired
	private EmbeddedPostgres postgres;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void runsOnPostgresql() throws SQLException {
		assertThat(database()).isEqualTo("PostgreSQL 18");
	}

	@Test
	void isWhatThreeVariablesOfTheEnvironmentChoose(@TempDir Path data) throws Exception {
		this.jdbc.sql("create database household").update();
		Map<String, String> environment = Map.of("SPRING_DATASOURCE_URL",
				this.postgres.getJdbcUrl("postgres", "household"), "SPRING_DATASOURCE_USERNAME", "postgres",
				"SPRING_DATASOURCE_PASSWORD", "postgres");
		String email = Browser.newEmail();
		try (AppProcess app = AppProcess.start(data, environment)) {
			Browser.registered(app.port(), "Jana", email);
		}
		assertThat(JdbcClient.create(this.postgres.getDatabase("postgres", "household"))
			.sql("select name from account where email = ?")
			.param(email)
			.query(String.class)
			.single()).isEqualTo("Jana");
		try (Stream<Path> files = Files.list(data)) {
			assertThat(files).noneMatch((file) -> file.toString().endsWith(".mv.db"));
		}
	}

	/**
	 * A real server. It is a bean so that it outlives the connections to it: with a hook
	 * of its own it would stop first, and the pool would wait for it in vain.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Server {

		@Bean(destroyMethod = "close")
		EmbeddedPostgres postgres() throws IOException {
			return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
		}

		@Bean
		JdbcConnectionDetails connection(EmbeddedPostgres postgres) {
			return new JdbcConnectionDetails() {

				@Override
				public String getUsername() {
					return "postgres";
				}

				@Override
				public String getPassword() {
					return "postgres";
				}

				@Override
				public String getJdbcUrl() {
					return postgres.getJdbcUrl("postgres", "postgres");
				}

			};
		}

	}

}
