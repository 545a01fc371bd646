package firstattempt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same thing several times in one moment. */
public final class AtOnce {

	private AtOnce() {
	}

	/**
	 * Does something in as many threads, which wait for each other before they begin.
	 * @param times how many
	 * @param what what each does
	 * @param <T> what comes of it
	 * @return what came of each
	 */
	public static <T> List<T> times(int times, Callable<T> what) throws Exception {
		CyclicBarrier together = new CyclicBarrier(times);
		Callable<T> one = () -> {
			together.await();
			return what.call();
		};
		ExecutorService threads = Executors.newFixedThreadPool(times);
		try {
			List<T> answers = new ArrayList<>();
			for (Future<T> answer : threads.invokeAll(Collections.nCopies(times, one))) {
				answers.add(answer.get());
			}
			return answers;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
