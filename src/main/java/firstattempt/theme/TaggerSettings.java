package firstattempt.theme;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * What was settled in training beside the weights.
 *
 * @param version names the tagger
 * @param voices whether the encoder is told which words are the child's
 * @param thresholds from which score on a theme is found
 * @param bar the score that the surest theme must reach; below it none is found, so that
 * an entry of which nothing can be said is left alone
 * @param further from which score on a sentence is shown beside the best one
 */
record TaggerSettings(String version, boolean voices, Map<Theme, Double> thresholds, double bar, double further) {

	static TaggerSettings read(InputStream in) throws IOException {
		Properties properties = new Properties();
		properties.load(in);
		Map<Theme, Double> thresholds = new EnumMap<>(Theme.class);
		for (Theme theme : Theme.values()) {
			thresholds.put(theme, number(properties, "threshold." + theme));
		}
		return new TaggerSettings(text(properties, "version"), Boolean.parseBoolean(text(properties, "voices")),
				thresholds, number(properties, "bar"), number(properties, "sentence.further"));
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
