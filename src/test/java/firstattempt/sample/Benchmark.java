package firstattempt.sample;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import firstattempt.insight.FalsePatterns;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Measures the packaged app: the same pages for a family with a short journal and one
 * with a long journal, in turn, with many other families around. Run by
 * {@code ./mvnw -Pbenchmark verify}.
 */
final class Benchmark implements AutoCloseable {

	private static final String PASSWORD = "looking-around-here";

	private static final int SHORT = Integer.getInteger("benchmark.short", 100);

	private static final int LONG = Integer.getInteger("benchmark.long", 10_000);

	private static final int AROUND_EACH = 100;

	/** How many families a coach has who has many. */
	private static final int CASELOAD = 60;

	/** How many episodes a family has that a coach has read for long. */
	private static final int COACHED = 1_000;

	private static final int CLIENTS = 2;

	private static final List<String> RARE_WORDS = List.of("costume", "walrus", "xylophone", "zeppelin", "birdhouse",
			"tadpole", "sourdough", "mosaic", "gyroscope", "lighthouse", "beehive", "tambourine", "abacus", "hourglass",
			"fossil", "magnet", "catapult", "globe", "crane", "ukulele", "harmonica", "cactus");

	private static final Pattern EPISODE = Pattern.compile("href=\"(/episodes/[0-9a-f-]{36})\"");

	private static final Pattern NEXT = Pattern.compile("href=\"(/journal\\?[^\"]*after=[^\"]*)\"");

	private static final Pattern FAMILY = Pattern.compile("href=\"(/coach/families/[0-9a-f-]{36})\"");

	private static final Pattern CHILD = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

	private final Path jar = Path.of("target", "first-attempt.jar").toAbsolutePath();

	private final Path data;

	private final int rounds = Integer.getInteger("benchmark.rounds", 300);

	private final Map<String, String> environment;

	private final EmbeddedPostgres postgres;

	private Process app;

	private int port;

	private Benchmark() throws IOException {
		String kept = System.getProperty("benchmark.data", "");
		this.data = kept.isEmpty() ? Files.createTempDirectory(Path.of("target").toAbsolutePath(), "benchmark")
				: Path.of(kept).toAbsolutePath();
		this.postgres = Boolean.getBoolean("benchmark.postgres") ? EmbeddedPostgres.start() : null;
		this.environment = (this.postgres != null)
				? Map.of("SPRING_DATASOURCE_URL", this.postgres.getJdbcUrl("postgres", "postgres"),
						"SPRING_DATASOURCE_USERNAME", "postgres", "SPRING_DATASOURCE_PASSWORD", "postgres")
				: Map.of();
	}

	public static void main(String[] arguments) throws Exception {
		try (Benchmark benchmark = new Benchmark()) {
			benchmark.run();
		}
	}

	private void run() throws Exception {
		boolean filled = this.postgres == null && Files.exists(this.data.resolve("journal.mv.db"));
		int around = Integer.getInteger("benchmark.around", 500_000);
		if (!filled) {
			fill(around / AROUND_EACH, AROUND_EACH, 1);
			fill(1, SHORT, 2, "--coach");
			fill(1, LONG, 3);
			fill(CASELOAD, SHORT, 4, "--coach");
			fill(1, COACHED, 5, "--coach");
		}
		Duration start = start();
		long atRest = memory();
		Caregiver few = new Caregiver(2);
		Caregiver many = new Caregiver(3);
		List<String> rows = new ArrayList<>();
		rows.add(row("episode page", few, many, (it, number) -> it.one(it.episodes, number)));
		rows.add(row("today", few, many, (it, number) -> it.get("/")));
		rows.add(row("timeline, first page", few, many, (it, number) -> it.get("/journal")));
		rows.add(row("timeline, page " + few.deep + " and " + many.deep, few, many,
				(it, number) -> it.get(it.deepPage)));
		rows.add(row("search, a word in most entries", few, many, (it, number) -> it.get("/journal?q=the")));
		rows.add(row("search, a rare word", few, many, (it, number) -> it.get("/journal?q=" + it.rareWord)));
		rows.add(row("search, a common and a rare word", few, many,
				(it, number) -> it.get("/journal?q=the+" + it.rareWord)));
		rows.add(row("one theme", few, many, (it, number) -> it.get("/journal?theme=CONSEQUENCES")));
		rows.add(row("one situation", few, many, (it, number) -> it.get("/journal?situation=FORGOT")));
		rows.add(row("one child", few, many, (it, number) -> it.get("/journal?child=" + it.child)));
		for (String span : List.of("30d", "90d", "year", "all")) {
			rows.add(row("insights, " + span, few, many, (it, number) -> it.get("/insights?span=" + span)));
		}
		rows.add(row("save", few, many, (it, number) -> it.save()));
		List<String> coaching = coaching();
		long afterwards = memory();
		System.out.printf("%n%s, %,d episodes of other families around, %d clients, %d requests a page and family%n",
				(this.postgres != null) ? "PostgreSQL" : "H2", around, CLIENTS, this.rounds * CLIENTS);
		System.out.printf("Healthy %.1f s after the start; resident memory %d MB then, %d MB after the run.%n%n",
				start.toMillis() / 1000.0, atRest, afterwards);
		System.out.printf("| | %,d episodes: requests/s | p50 ms | p99 ms | %,d episodes: requests/s | p50 ms | p99 ms "
				+ "| p50 long/short | statements short, long |%n", SHORT, LONG);
		System.out.println("|---|---|---|---|---|---|---|---|---|");
		rows.forEach(System.out::println);
		System.out.printf(
				"%nA coach: the desk with 1 and with %d families; a family with %d and with %,d episodes.%n%n",
				CASELOAD, SHORT, COACHED);
		System.out.println("| | small: requests/s | p50 ms | p99 ms | large: requests/s | p50 ms | p99 ms "
				+ "| p50 large/small | statements small, large |");
		System.out.println("|---|---|---|---|---|---|---|---|---|");
		coaching.forEach(System.out::println);
		System.out.printf("%n%s%n", FalsePatterns.report(1000));
	}

	/** What a coach asks for before a session. */
	private List<String> coaching() throws Exception {
		Coach one = new Coach(2);
		Coach caseload = new Coach(4);
		Coach years = new Coach(5);
		return List.of(row("desk", one, caseload, (it, number) -> it.get("/coach")),
				row("history", one, years, (it, number) -> it.get(it.family)),
				row("goals", one, years, (it, number) -> it.get(it.family + "/goals")),
				row("brief", one, years, (it, number) -> it.get(it.family + "/brief")),
				row("brief, PDF", one, years, (it, number) -> it.get(it.family + "/brief.pdf")));
	}

	private void fill(int families, int episodes, int seed, String... more) throws IOException, InterruptedException {
		List<String> arguments = new ArrayList<>(List.of("fill", "--families=" + families, "--episodes=" + episodes,
				"--seed=" + seed, "--password=" + PASSWORD));
		arguments.addAll(List.of(more));
		Process process = java(arguments.toArray(String[]::new)).inheritIO().start();
		if (process.waitFor() != 0) {
			throw new IllegalStateException("Could not fill");
		}
	}

	private Duration start() throws IOException, InterruptedException {
		try (ServerSocket socket = new ServerSocket(0)) {
			this.port = socket.getLocalPort();
		}
		long start = System.nanoTime();
		this.app = java("--server.port=" + this.port, "--first-attempt.count-statements=true",
				"--first-attempt.demo.rehearse=false", "--first-attempt.retag=false")
			.redirectErrorStream(true)
			.redirectOutput(this.data.resolve("app.log").toFile())
			.start();
		try (Client client = new Client()) {
			while (!client.healthy()) {
				if (!this.app.isAlive()) {
					throw new IllegalStateException("The app did not start: see " + this.data.resolve("app.log"));
				}
				Thread.sleep(50);
			}
		}
		return Duration.ofNanos(System.nanoTime() - start);
	}

	private ProcessBuilder java(String... arguments) {
		List<String> command = new ArrayList<>(List
			.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", this.jar.toString()));
		command.addAll(List.of(arguments));
		command.add("--first-attempt.data=" + this.data);
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().putAll(this.environment);
		return builder;
	}

	/** Resident memory of the app in MB. */
	private long memory() throws IOException {
		Path status = Path.of("/proc", String.valueOf(this.app.pid()), "status");
		return !Files.exists(status) ? 0
				: Files.readAllLines(status)
					.stream()
					.filter((line) -> line.startsWith("VmRSS:"))
					.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
					.sum();
	}

	private <V extends Visitor> String row(String name, V few, V many, Asking<V> asking) throws Exception {
		List<Long> fewTimes = new ArrayList<>();
		List<Long> manyTimes = new ArrayList<>();
		measure(few, many, asking, this.rounds / 3, new ArrayList<>(), new ArrayList<>());
		measure(few, many, asking, this.rounds, fewTimes, manyTimes);
		Times one = Times.of(fewTimes);
		Times other = Times.of(manyTimes);
		String row = "| %s | %s | %s | %.2f | %d, %d |".formatted(name, one, other, other.median() / one.median(),
				statements(few, asking), statements(many, asking));
		System.out.println(row);
		return row;
	}

	/** Each client asks for the one and the other in turn. */
	private static <V extends Visitor> void measure(V few, V many, Asking<V> asking, int rounds, List<Long> fewTimes,
			List<Long> manyTimes) throws Exception {
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		try {
			List<Future<long[][]>> all = new ArrayList<>();
			for (int client = 0; client < CLIENTS; client++) {
				int first = client;
				Callable<long[][]> work = () -> {
					long[][] times = new long[2][rounds];
					for (int i = 0; i < rounds; i++) {
						int number = first + i;
						boolean fewFirst = number % 2 == 0;
						times[fewFirst ? 0 : 1][i] = time(fewFirst ? few : many, asking, number);
						times[fewFirst ? 1 : 0][i] = time(fewFirst ? many : few, asking, number);
					}
					return times;
				};
				all.add(clients.submit(work));
			}
			for (Future<long[][]> done : all) {
				Arrays.stream(done.get()[0]).forEach(fewTimes::add);
				Arrays.stream(done.get()[1]).forEach(manyTimes::add);
			}
		}
		finally {
			clients.shutdownNow();
		}
	}

	private static <V extends Visitor> long time(V visitor, Asking<V> asking, int number)
			throws IOException, InterruptedException {
		long start = System.nanoTime();
		HttpResponse<String> response = asking.of(visitor, number);
		long time = System.nanoTime() - start;
		if (response.statusCode() != (response.request().method().equals("GET") ? 200 : 302)) {
			throw new IllegalStateException(response.request().uri() + " answered " + response.statusCode());
		}
		return time;
	}

	/** Statements of one request; whoever else asks meanwhile is left out. */
	private static <V extends Visitor> long statements(V visitor, Asking<V> asking)
			throws IOException, InterruptedException {
		long fewest = Long.MAX_VALUE;
		for (int i = 0; i < 9; i++) {
			long before = visitor.counted();
			asking.of(visitor, i);
			fewest = Math.min(fewest, visitor.counted() - before);
		}
		return fewest;
	}

	@Override
	public void close() throws IOException {
		if (this.app != null) {
			this.app.destroy();
			this.app.onExit().join();
		}
		if (this.postgres != null) {
			this.postgres.close();
		}
	}

	/** Times in milliseconds. */
	private record Times(double perSecond, double median, double slowest) {

		static Times of(List<Long> nanos) {
			List<Long> sorted = nanos.stream().sorted().toList();
			double mean = sorted.stream().mapToLong(Long::longValue).average().orElseThrow();
			return new Times(CLIENTS * 1e9 / mean, sorted.get(sorted.size() / 2) / 1e6,
					sorted.get(sorted.size() * 99 / 100) / 1e6);
		}

		@Override
		public String toString() {
			return "%.0f | %.1f | %.1f".formatted(this.perSecond, this.median, this.slowest);
		}

	}

	/** A browser of its own. */
	private class Client implements AutoCloseable {

		private final CookieManager cookies = new CookieManager();

		private final HttpClient http = HttpClient.newBuilder()
			.cookieHandler(this.cookies)
			.version(HttpClient.Version.HTTP_1_1)
			.build();

		boolean healthy() throws InterruptedException {
			try {
				return get("/actuator/health").statusCode() == 200;
			}
			catch (IOException ex) {
				return false;
			}
		}

		HttpResponse<String> get(String path) throws IOException, InterruptedException {
			return send(HttpRequest.newBuilder(address(path)).build());
		}

		HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
			String body = fields.entrySet()
				.stream()
				.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("&", "_csrf=" + token() + "&", ""));
			return send(HttpRequest.newBuilder(address(path))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(body))
				.build());
		}

		private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}

		private URI address(String path) {
			return URI.create("http://localhost:" + Benchmark.this.port + path);
		}

		/** The token as a form has it: masked, here with zeros. */
		private String token() {
			return this.cookies.getCookieStore()
				.getCookies()
				.stream()
				.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
				.map(HttpCookie::getValue)
				.findFirst()
				.map((token) -> token.getBytes(StandardCharsets.UTF_8))
				.map((token) -> {
					byte[] masked = new byte[token.length * 2];
					System.arraycopy(token, 0, masked, token.length, token.length);
					return Base64.getUrlEncoder().encodeToString(masked);
				})
				.orElse("");
		}

		@Override
		public void close() {
			this.cookies.getCookieStore().removeAll();
		}

	}

	/** One request of a visitor. */
	private interface Asking<V extends Visitor> {

		HttpResponse<String> of(V visitor, int number) throws IOException, InterruptedException;

	}

	/** Somebody who is signed in. */
	private class Visitor extends Client {

		Visitor(String email) throws IOException, InterruptedException {
			post("/sign-in", Map.of());
			post("/sign-in", Map.of("username", email, "password", PASSWORD));
		}

		static List<String> all(Pattern pattern, String page) {
			return pattern.matcher(page).results().map((found) -> found.group(1)).toList();
		}

		long counted() throws IOException, InterruptedException {
			return get("/favicon.svg").headers().firstValueAsLong(StatementCount.HEADER).orElse(0);
		}

	}

	/** A coach, and the first family on the desk. */
	private final class Coach extends Visitor {

		private final String family;

		Coach(int seed) throws IOException, InterruptedException {
			super(Filler.coachEmail(seed));
			this.family = all(FAMILY, get("/coach").body()).get(0);
		}

	}

	/** A caregiver, and what there is to see. */
	private final class Caregiver extends Visitor {

		private final List<String> episodes = new ArrayList<>();

		private final String child;

		private final String rareWord;

		private String deepPage = "/journal";

		private int deep = 1;

		Caregiver(int seed) throws IOException, InterruptedException {
			super(Filler.email(seed, 1));
			String page = get("/journal").body();
			this.child = all(CHILD, page).get(0);
			for (List<String> next = all(NEXT, page); !next.isEmpty() && this.deep < 50; next = all(NEXT, page)) {
				this.episodes.addAll(all(EPISODE, page).stream().distinct().toList());
				this.deepPage = next.get(0).replace("&amp;", "&");
				this.deep++;
				page = get(this.deepPage).body();
			}
			String rarest = "";
			int fewest = Integer.MAX_VALUE;
			for (String word : RARE_WORDS) {
				int found = all(EPISODE, get("/journal?q=" + word).body()).size();
				if (found > 0 && found < fewest) {
					rarest = word;
					fewest = found;
				}
			}
			this.rareWord = rarest;
			System.out.printf("seed %d: page %d is the deepest, \"%s\" is found %d times%n", seed, this.deep, rarest,
					fewest);
		}

		HttpResponse<String> one(List<String> pages, int number) throws IOException, InterruptedException {
			return get(pages.get(number % pages.size()));
		}

		HttpResponse<String> save() throws IOException, InterruptedException {
			return post("/children/" + this.child + "/episodes",
					Map.of("captureId", UUID.randomUUID().toString(), "situation", "FORGOT", "step", "WAITED",
							"aftermath", "SMALL_NATURAL", "carriedBy", "CHILD", "upset", "1", "urge", "3",
							"whatHappened",
							"The gym bag stayed at home. I saw it and said nothing. It was a long, cold lesson."));
		}

	}

}
