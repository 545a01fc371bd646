package firstattempt.chart;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The numbers behind a picture, for whoever would rather read than look.
 *
 * @param head what the columns are called, the one of the rows' names first
 * @param rows the rows
 */
public record Table(List<String> head, List<Row> rows) {

	/**
	 * A row.
	 *
	 * @param name what it is about
	 * @param cells its values
	 */
	public record Row(String name, List<Cell> cells) {
	}

	/**
	 * A value.
	 *
	 * @param text the value
	 * @param href where it leads, or null
	 */
	public record Cell(String text, @Nullable String href) {

		/**
		 * A cell.
		 * @param mark the value as the picture has it
		 * @return the cell
		 */
		public static Cell of(Mark mark) {
			return new Cell(String.valueOf(mark.value()), mark.href());
		}

	}

}
