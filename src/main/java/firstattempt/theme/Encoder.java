package firstattempt.theme;

import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * The trained encoder with its heads. One session is shared by all; only a few texts run
 * at a time, so that many callers neither multiply the memory nor take every core.
 */
final class Encoder implements AutoCloseable {

	private static final String THEMES = "theme_logits";

	private static final String EVIDENCE = "token_evidence";

	private static final String STANCE = "stance_logits";

	private static final Set<String> OUTPUTS = Set.of(THEMES, EVIDENCE, STANCE);

	private final OrtEnvironment environment;

	private final OrtSession session;

	private final int atOnce;

	private final Semaphore running;

	private Encoder(OrtEnvironment environment, OrtSession session, int atOnce) {
		this.environment = environment;
		this.session = session;
		this.atOnce = atOnce;
		this.running = new Semaphore(atOnce, true);
	}

	static Encoder open(Path folder, Path model) throws IOException, OrtException {
		OrtEnvironment environment = NativeRuntime.open(folder);
		try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			options.setIntraOpNumThreads(1);
			options.setInterOpNumThreads(1);
			// one arena for all callers, or each calling thread would keep its own memory
			options.setCPUArenaAllocator(true);
			options.setMemoryPatternOptimization(false);
			int atOnce = Math.max(1, Math.min(3, Runtime.getRuntime().availableProcessors()));
			return new Encoder(environment, environment.createSession(model.toString(), options), atOnce);
		}
	}

	/**
	 * Runs the encoder.
	 * @param ids the pieces, with [CLS] and [SEP]
	 * @param types 1 where the child speaks, where the encoder was trained with it
	 * @return the logits
	 */
	Logits run(long[] ids, long[] types) {
		long[] shape = { 1, ids.length };
		long[] mask = new long[ids.length];
		Arrays.fill(mask, 1);
		this.running.acquireUninterruptibly();
		try (OnnxTensor idTensor = tensor(ids, shape);
				OnnxTensor typeTensor = tensor(types, shape);
				OnnxTensor maskTensor = tensor(mask, shape);
				OrtSession.Result result = this.session.run(
						Map.of("input_ids", idTensor, "token_type_ids", typeTensor, "attention_mask", maskTensor),
						OUTPUTS)) {
			float[][] themes = (float[][]) result.get(THEMES).orElseThrow().getValue();
			float[][][] evidence = (float[][][]) result.get(EVIDENCE).orElseThrow().getValue();
			float[][] stance = (float[][]) result.get(STANCE).orElseThrow().getValue();
			return new Logits(themes[0], evidence[0], stance[0]);
		}
		catch (OrtException ex) {
			throw new IllegalStateException("The encoder cannot read this text", ex);
		}
		finally {
			this.running.release();
		}
	}

	/**
	 * Gives the memory back, as soon as what is running has ended.
	 */
	@Override
	public void close() {
		this.running.acquireUninterruptibly(this.atOnce);
		try {
			this.session.close();
		}
		catch (OrtException ex) {
			throw new IllegalStateException("The encoder cannot be closed", ex);
		}
		finally {
			this.running.release(this.atOnce);
		}
	}

	private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
		return OnnxTensor.createTensor(this.environment, LongBuffer.wrap(values), shape);
	}

	/**
	 * What the heads say: a logit of each theme, a logit of each theme for each piece,
	 * and a logit of each stance.
	 */
	record Logits(float[] themes, float[][] evidence, float[] stance) {

	}

}
