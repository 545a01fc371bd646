package firstattempt.chart;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A picture with all that stands around it.
 *
 * @param name names it on its page
 * @param title what it is called
 * @param says what is to be seen, in a sentence or two
 * @param parts its drawings with their tables; none where there is not enough yet
 * @param keys what the colors mean
 */
public record Picture(String name, String title, List<String> says, List<Part> parts, List<Key> keys) {

	/**
	 * A drawing.
	 *
	 * @param title what it is called where a picture has several, or null
	 * @param says how it is read, or null
	 * @param svg the drawing
	 * @param table the same to read
	 */
	public record Part(@Nullable String title, @Nullable String says, String svg, Table table) {

		/**
		 * The only drawing of a picture, or its first.
		 * @param svg the drawing
		 * @param table the same to read
		 */
		public Part(String svg, Table table) {
			this(null, null, svg, table);
		}

	}

	/**
	 * What a color means.
	 *
	 * @param look the class in the sheet
	 * @param name what it means
	 */
	public record Key(String look, String name) {
	}

}
