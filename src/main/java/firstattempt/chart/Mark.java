package firstattempt.chart;

import org.jspecify.annotations.Nullable;

/**
 * One value of a picture.
 *
 * @param value how much
 * @param says the value in words
 * @param href where it leads, or null; what is zero leads nowhere
 */
public record Mark(int value, String says, @Nullable String href) {

	public Mark {
		href = (value > 0) ? href : null;
	}

}
