package firstattempt;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The app in a process of its own, with a folder of its own, on a port of its own. */
final class AppProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private final Process process;

	private final Path log;

	private AppProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/**
	 * Starts the app and waits until it answers.
	 * @param data the folder that it writes to
	 * @param environment what it is told besides
	 * @return the running app
	 */
	static AppProcess start(Path data, Map<String, String> environment) throws IOException, InterruptedException {
		Path log = Files.createTempFile(data, "app", ".log");
		ProcessBuilder builder = new ProcessBuilder(List.of(ProcessHandle.current().info().command().orElse("java"),
				"-XX:TieredStopAtLevel=1", "-Xmx512m", "-cp", classPath(), FirstAttempt.class.getName(),
				"--server.port=0", "--first-attempt.data=" + data, "--first-attempt.demo.rehearse=false"))
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("SPRING_"));
		builder.environment().putAll(environment);
		AppProcess app = new AppProcess(builder.start(), log);
		Instant end = Instant.now().plus(PATIENCE);
		while (!app.said().contains("Started FirstAttempt")) {
			if (!app.process.isAlive() || Instant.now().isAfter(end)) {
				app.close();
				throw new AssertionError("The app did not start:\n" + app.said());
			}
			Thread.sleep(100);
		}
		return app;
	}

	/** The classes of the app without those of its tests, which are none of its parts. */
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	int port() throws IOException {
		Matcher port = PORT.matcher(said());
		if (!port.find()) {
			throw new AssertionError("No port in:\n" + said());
		}
		return Integer.parseInt(port.group(1));
	}

	String said() throws IOException {
		return Files.readString(this.log);
	}

	/**
	 * Kills the process as {@code kill -9} does.
	 * @return the signal that ended it
	 */
	int kill() throws InterruptedException {
		return this.process.destroyForcibly().waitFor() - 128;
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
		try {
			this.process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
