package firstattempt.sample;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import firstattempt.journal.Journal;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class FillTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-14T15:00:00Z"), ZoneOffset.UTC);

	private static final List<String> TABLES = List.of("account", "family", "caregiver", "child", "mistake_episode",
			"reflection", "episode_theme", "episode_evidence", "theme_correction", "win", "entry_word");

	@Test
	void fillsWhatItSays() throws Exception {
		try (Connection connection = database("fill")) {
			String said = fill(connection, 7, 3, 40);
			JdbcClient jdbc = client(connection);
			assertThat(said).contains("3 families, 120 episodes");
			assertThat(count(jdbc, "family")).isEqualTo(3);
			assertThat(count(jdbc, "account")).isEqualTo(6);
			assertThat(count(jdbc, "mistake_episode")).isEqualTo(120);
			assertThat(count(jdbc, "(select family_id from mistake_episode group by family_id having count(*) = 40) t"))
				.isEqualTo(3);
			assertThat(count(jdbc, "win")).isBetween(30L, 90L);
			assertThat(count(jdbc, "reflection")).isBetween(40L, 160L);
			assertThat(count(jdbc, "(select distinct theme from episode_theme) t")).isEqualTo(9);
			assertThat(count(jdbc, "mistake_episode where occurred_at > timestamp '2026-03-14 00:00:00+00'")).isZero();
			long rows = TABLES.stream().mapToLong((table) -> count(jdbc, table)).sum();
			assertThat(said).contains("%,d rows".formatted(rows));
		}
	}

	@Test
	void keepsTheWordsThatTheJournalWouldKeep() throws Exception {
		try (Connection connection = database("words")) {
			fill(connection, 7, 1, 30);
			JdbcClient jdbc = client(connection);
			jdbc.sql("select * from mistake_episode").query().listOfRows().forEach((episode) -> {
				Set<String> expected = new TreeSet<>();
				List.of("title", "what_happened", "what_i_did", "what_came_of_it")
					.forEach((text) -> expected.addAll(Journal.words((String) episode.get(text))));
				jdbc.sql("select text from reflection where episode_id = ?")
					.param(episode.get("id"))
					.query(String.class)
					.list()
					.forEach((text) -> expected.addAll(Journal.words(text)));
				expected.add("#" + episode.get("situation"));
				jdbc.sql("select theme from episode_theme where episode_id = ?")
					.param(episode.get("id"))
					.query(String.class)
					.list()
					.forEach((theme) -> expected.add("#" + theme));
				assertThat(new TreeSet<>(jdbc.sql("select word from entry_word where entry_id = ?")
					.param(episode.get("id"))
					.query(String.class)
					.list())).isEqualTo(expected);
			});
		}
	}

	@Test
	void pointsAtWholeSentencesAsEvidence() throws Exception {
		try (Connection connection = database("evidence")) {
			fill(connection, 7, 1, 60);
			List<String> sentences = client(connection).sql("""
					select substring(e.what_happened, v.starts_at + 1, v.ends_at - v.starts_at) from episode_evidence v
					join mistake_episode e on e.id = v.episode_id where v.passage = 'whatHappened'""")
				.query(String.class)
				.list();
			assertThat(sentences).isNotEmpty().allSatisfy((it) -> assertThat(it).matches("\\p{Lu}.*\\."));
		}
	}

	@Test
	void fillsTheSameAgainForTheSameSeed() throws Exception {
		assertThat(all("one", 7)).isEqualTo(all("other", 7)).isNotEqualTo(all("different", 8));
	}

	@Test
	void saysHowItIsUsed() {
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int exit = FillCommand.run(new String[] { "--families=many" }, System.out,
				new PrintStream(err, true, StandardCharsets.UTF_8));
		assertThat(exit).isEqualTo(2);
		assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("fill --families=N --episodes=M");
	}

	private static List<Object> all(String name, long seed) throws SQLException {
		try (Connection connection = database(name)) {
			fill(connection, seed, 2, 20);
			JdbcClient jdbc = client(connection);
			return TABLES.stream()
				.flatMap((table) -> jdbc.sql("select * from " + table + " order by 1, 2").query().listOfRows().stream())
				.<Object>map((row) -> row.values().toString())
				.toList();
		}
	}

	private static String fill(Connection connection, long seed, int families, int episodes) throws SQLException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		FillCommand.fill(connection, new Filler(connection, seed, "{noop}x", "none", CLOCK), families, episodes,
				new PrintStream(out, true, StandardCharsets.UTF_8));
		return out.toString(StandardCharsets.UTF_8);
	}

	private static Connection database(String name) throws SQLException {
		String url = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
		Flyway.configure().dataSource(url, "sa", "").load().migrate();
		Connection connection = DriverManager.getConnection(url, "sa", "");
		connection.setAutoCommit(false);
		return connection;
	}

	private static JdbcClient client(Connection connection) {
		return JdbcClient.create(new SingleConnectionDataSource(connection, true));
	}

	private static long count(JdbcClient jdbc, String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
