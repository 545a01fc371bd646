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

/**
 * Measures what reading an entry costs: milliseconds of one thread for an entry of 60
 * words, ten callers at once, and the memory of the process. Run its main method.
 */
final class TaggerBenchmark {

	private static final String ENTRY = """
			She left her science folder on the kitchen counter again and called me from the school office in tears. \
			I stood there with the car keys in my hand and counted to ten. I told her that I would not bring it. \
			She lost ten points. At dinner she said, "Next time I'll pack it the night before," and she did.""";

	private TaggerBenchmark() {
	}

	public static void main(String[] args) throws Exception {
		Path folder = Path.of((args.length > 0) ? args[0] : "target/theme-tagger");
		int rounds = (args.length > 1) ? Integer.parseInt(args[1]) : 200;
		long before = residentMegabytes();
		long opened = System.nanoTime();
		ThemeTagger tagger = ThemeTagger.open(folder);
		double returned = milliseconds(opened);
		Reading first = read(tagger);
		System.out.printf("tagger %s, %d words, themes %s%n", tagger.version(), ENTRY.split("\\s+").length,
				first.themes());
		System.out.printf("open returned after %.0f ms, first reading after %.0f ms%n", returned, milliseconds(opened));
		time(tagger, 50);
		long core = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		double[] times = time(tagger, rounds);
		core = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - core;
		System.out.printf("one thread: median %.1f ms, 90th percentile %.1f ms, %.1f ms of a core%n", times[rounds / 2],
				times[rounds * 9 / 10], core / 1e6 / rounds);
		System.out.printf("memory: %d MB before, %d MB after%n", before, residentMegabytes());
		long start = System.nanoTime();
		double[] together = together(tagger, rounds / 10);
		System.out.printf("ten at once: median %.1f ms, 90th percentile %.1f ms, %.1f entries a second%n",
				together[together.length / 2], together[together.length * 9 / 10],
				together.length / (milliseconds(start) / 1000));
		System.out.printf("memory: %d MB after ten at once, %d MB at most%n", residentMegabytes(), megabytes("VmHWM"));
	}

	private static double[] time(ThemeTagger tagger, int rounds) {
		double[] times = new double[rounds];
		for (int i = 0; i < rounds; i++) {
			long start = System.nanoTime();
			read(tagger);
			times[i] = milliseconds(start);
		}
		Arrays.sort(times);
		return times;
	}

	private static double[] together(ThemeTagger tagger, int rounds) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(10);
		try {
			List<Callable<double[]>> callers = new ArrayList<>();
			for (int i = 0; i < 10; i++) {
				callers.add(() -> time(tagger, rounds));
			}
			double[] times = new double[0];
			for (Future<double[]> caller : threads.invokeAll(callers)) {
				int length = times.length;
				times = Arrays.copyOf(times, length + rounds);
				System.arraycopy(caller.get(), 0, times, length, rounds);
			}
			Arrays.sort(times);
			return times;
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static Reading read(ThemeTagger tagger) {
		return tagger.read(
				List.of(new Passage("title", Voice.PARENT, "Science folder"), new Passage("text", Voice.PARENT, ENTRY)),
				Set.of());
	}

	private static double milliseconds(long since) {
		return (System.nanoTime() - since) / 1e6;
	}

	private static long residentMegabytes() throws IOException {
		return megabytes("VmRSS");
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

}
