package firstattempt.sample;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

import firstattempt.theme.ThemeTagger;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * Fills the configured database with families whose journals nobody lived, to measure
 * with.
 */
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
public final class FillCommand {

	private static final String USAGE = """
			fill --families=N --episodes=M [--seed=S] [--password=P] [--coach]
			  N families with M episodes each, the same ones for the same seed on the same day.
			  With a password, parent.1.S@filled.invalid and so on can sign in.
			  With a coach, coach.S@filled.invalid can sign in as well, and reads all of these families.
			  The database is the app's own: the settings of the app can follow, as --spring.datasource.url=...""";

	private static final Duration REPORT = Duration.ofSeconds(5);

	private FillCommand() {
	}

	/**
	 * Fills the database.
	 * @param arguments what follows the command's name
	 * @param out where progress goes
	 * @param err where it is said what went wrong
	 * @return the exit code
	 */
	public static int run(String[] arguments, PrintStream out, PrintStream err) {
		SimpleCommandLinePropertySource options = new SimpleCommandLinePropertySource(arguments);
		Optional<Integer> families = number(options, "families");
		Optional<Integer> episodes = number(options, "episodes");
		Optional<Integer> seed = options.containsProperty("seed") ? number(options, "seed") : Optional.of(1);
		if (families.isEmpty() || episodes.isEmpty() || seed.isEmpty()) {
			err.println(USAGE);
			return 2;
		}
		String password = options.containsProperty("password") ? options.getProperty("password")
				: UUID.randomUUID().toString();
		String hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password);
		try (ConfigurableApplicationContext app = app(arguments);
				Connection connection = connect(app.getBean(JdbcConnectionDetails.class))) {
			Filler filler = new Filler(connection, seed.get(), hash, ThemeTagger.trainedVersion(), Clock.systemUTC());
			fill(connection, filler, families.get(), episodes.get(), out);
			if (options.containsProperty("coach")) {
				filler.coach();
			}
			return 0;
		}
		catch (SQLException ex) {
			err.println("Could not go on: " + ex.getMessage());
			return 1;
		}
	}

	static void fill(Connection connection, Filler filler, int families, int episodes, PrintStream out)
			throws SQLException {
		long start = System.nanoTime();
		long reported = start;
		for (int family = 1; family <= families; family++) {
			filler.family(family, episodes);
			if (System.nanoTime() - reported > REPORT.toNanos()) {
				reported = System.nanoTime();
				report(out, family, episodes, filler.rows(), start);
			}
		}
		report(out, families, episodes, filler.rows(), start);
		try (Statement statement = connection.createStatement()) {
			statement.execute("analyze");
			connection.commit();
		}
	}

	private static void report(PrintStream out, int families, int episodes, long rows, long start) {
		double seconds = (System.nanoTime() - start) / 1e9;
		out.printf("%,d families, %,d episodes, %,d rows in %.1f s: %,.0f rows/s%n", families,
				(long) families * episodes, rows, seconds, rows / seconds);
	}

	private static ConfigurableApplicationContext app(String[] arguments) {
		return new SpringApplicationBuilder(FillCommand.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties("logging.level.root=warn")
			.run(arguments);
	}

	/**
	 * Connects outside the pool. The driver of PostgreSQL is told to send a batch as one;
	 * that of H2 does not know the word.
	 */
	private static Connection connect(JdbcConnectionDetails details) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", Optional.ofNullable(details.getUsername()).orElse(""));
		properties.setProperty("password", Optional.ofNullable(details.getPassword()).orElse(""));
		if (details.getJdbcUrl().startsWith("jdbc:postgresql:")) {
			properties.setProperty("reWriteBatchedInserts", "true");
		}
		Connection connection = DriverManager.getConnection(details.getJdbcUrl(), properties);
		connection.setAutoCommit(false);
		return connection;
	}

	private static Optional<Integer> number(CommandLinePropertySource<?> options, String name) {
		try {
			return Optional.ofNullable(options.getProperty(name)).map(Integer::valueOf).filter((it) -> it >= 0);
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

}
