package firstattempt.theme;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * What was settled in training beside the weights.
 *
 * @param version names the tagger
 * @param voices whether the encoder is told which words are the child's
 * @param threshold from which score on a theme is found
 * @param bar the score that the surest theme must reach; below it none is found, so that
 * an entry of which nothing can be said is left alone
 * @param words how much the list of words weighs beside the encoder
 * @param further from which score on a sentence is shown beside the best one
 * @param owning from which score on a sentence is asked whether it owns or blames
 * @param stances for each stance what is always added, and what weighs for it
 */
record TaggerSettings(String version, boolean voices, double threshold, double bar, double words, double further,
		double owning, Map<Stance, double[]> stances) {

	static TaggerSettings read(InputStream in) throws IOException {
		Properties properties = new Properties();
		properties.load(in);
		Map<Stance, double[]> stances = new EnumMap<>(Stance.class);
		for (Stance stance : Stance.values()) {
			stances.put(stance,
					Arrays.stream(text(properties, "stance." + stance).split(" "))
						.mapToDouble(Double::parseDouble)
						.toArray());
		}
		return new TaggerSettings(text(properties, "version"), Boolean.parseBoolean(text(properties, "voices")),
				number(properties, "threshold"), number(properties, "bar"), number(properties, "words"),
				number(properties, "sentence.further"), number(properties, "sentence.owning"), stances);
	}

	private static double number(Properties properties, String key) {
		return Double.parseDouble(text(properties, key));
	}

	private static String text(Properties properties, String key) {
		String value = properties.getProperty(key);
		if (value == null) {
			throw new IllegalArgumentException("The tagger's settings lack " + key);
		}
		return value.strip();
	}

}
