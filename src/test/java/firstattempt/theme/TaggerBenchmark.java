package firstattempt.theme;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.sun.management.OperatingSystemMXBean;

/**
 * Measures what reading an entry of 60 words costs: time of one core, and memory of the
 * process; ten callers at once beside one at a time, in turn, in one run. Run by
 * {@code ./mvnw verify -Pbenchmark}, in a JVM of its own.
 */
final class TaggerBenchmark {

	private static final String ENTRY = """
			She left her science folder on the kitchen counter again and called me from the school office in tears. \
			I stood there with the car keys in my hand and counted to ten. I told her that I would not bring it. \
			She lost ten points. At dinner she said, "Next time I'll pack it the night before," and she did.""";

	private static final int TURNS = 4;

	private static final int MANY = 10;

	private final ThemeTagger tagger;

	private final int rounds;

	private TaggerBenchmark(ThemeTagger tagger, int rounds) {
		this.tagger = tagger;
		this.rounds = rounds;
	}

	public static void main(String[] arguments) throws Exception {
		long before = megabytes("VmRSS");
		long start = System.nanoTime();
		ThemeTagger tagger = ThemeTagger.open(Path.of("target", "theme-tagger"));
		double returned = milliseconds(start);
		TaggerBenchmark benchmark = new TaggerBenchmark(tagger, Integer.getInteger("benchmark.rounds", 300));
		benchmark.read();
		System.out.printf(
				"%nTagger %s, an entry of %d words: opened in %.0f ms, the rest in the background; "
						+ "first reading after %.0f ms%n",
				tagger.version(), ENTRY.split("\\s+").length, returned, milliseconds(start));
		benchmark.run(before);
	}

	private void run(long before) throws Exception {
		Measured warmUp = together(1);
		Measured one = new Measured();
		Measured many = new Measured();
		long afterOne = megabytes("VmRSS");
		for (int turn = 0; turn < TURNS; turn++) {
			one.add(together(1));
			if (turn == 0) {
				afterOne = megabytes("VmRSS");
			}
			many.add(together(MANY));
		}
		System.out.printf(
				"Memory of the process: %d MB before, %d MB after %d readings one at a time, "
						+ "%d MB after %d with %d callers; %d MB at most%n%n",
				before, afterOne, warmUp.times.length + one.times.length / TURNS, megabytes("VmRSS"), many.times.length,
				MANY, megabytes("VmHWM"));
		System.out.println("| callers | entries/s | p50 ms | p95 ms | ms of one core an entry |");
		System.out.println("|---|---|---|---|---|");
		System.out.println(one.row(1));
		System.out.println(many.row(MANY));
	}

	private Measured together(int callers) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(callers);
		try {
			List<Callable<double[]>> calls = new ArrayList<>();
			for (int i = 0; i < callers; i++) {
				calls.add(() -> time(Math.max(1, this.rounds / TURNS / callers)));
			}
			long start = System.nanoTime();
			long core = processTime();
			Measured measured = new Measured();
			for (Future<double[]> caller : threads.invokeAll(calls)) {
				measured.add(caller.get());
			}
			measured.seconds = milliseconds(start) / 1000;
			measured.core = (processTime() - core) / 1e6;
			return measured;
		}
		finally {
			threads.shutdownNow();
		}
	}

	private double[] time(int count) {
		double[] times = new double[count];
		for (int i = 0; i < count; i++) {
			long start = System.nanoTime();
			read();
			times[i] = milliseconds(start);
		}
		return times;
	}

	private void read() {
		this.tagger.read(
				List.of(new Passage("title", Voice.PARENT, "Science folder"), new Passage("text", Voice.PARENT, ENTRY)),
				Set.of());
	}

	private static long processTime() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static double milliseconds(long since) {
		return (System.nanoTime() - since) / 1e6;
	}

	/** As Linux tells it; -1 elsewhere. */
	private static long megabytes(String name) throws IOException {
		Path status = Path.of("/proc/self/status");
		if (!Files.isReadable(status)) {
			return -1;
		}
		return Files.readAllLines(status)
			.stream()
			.filter((line) -> line.startsWith(name + ":"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
			.findFirst()
			.orElse(-1);
	}

	/** Times of single readings, and what all of them together took. */
	private static final class Measured {

		private double[] times = {};

		private double seconds;

		private double core;

		private void add(double[] more) {
			int length = this.times.length;
			this.times = Arrays.copyOf(this.times, length + more.length);
			System.arraycopy(more, 0, this.times, length, more.length);
		}

		private void add(Measured other) {
			add(other.times);
			this.seconds += other.seconds;
			this.core += other.core;
		}

		private String row(int callers) {
			Arrays.sort(this.times);
			int count = this.times.length;
			return "| %d | %.1f | %.0f | %.0f | %.1f |".formatted(callers, count / this.seconds, this.times[count / 2],
					this.times[count * 95 / 100], this.core / count);
		}

	}

}
