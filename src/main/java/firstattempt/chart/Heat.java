package firstattempt.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells over time, the stronger the more.
 *
 * @param labels what stands below the columns of cells
 * @param rows the rows
 */
public record Heat(List<String> labels, List<Row> rows) {

	private static final double ROW = 42;

	private static final double CELL = 20;

	private static final double LETTER = 7;

	private static final int ROOM_FOR_LABELS = 7;

	private static final int STRONGEST = 5;

	/**
	 * How strong a cell is.
	 * @param part how much
	 * @param whole how much would be the most
	 * @return from 0, nothing, to 5
	 */
	public static int level(int part, int whole) {
		return (part <= 0 || whole <= 0) ? 0 : Math.min(STRONGEST, 1 + (part * STRONGEST - 1) / whole);
	}

	/**
	 * The picture.
	 * @return an SVG element
	 */
	public String svg() {
		Svg svg = new Svg("heat", Columns.WIDTH, this.rows.size() * ROW + 22);
		double room = Columns.WIDTH / Math.max(1, this.labels.size());
		double y = 0;
		for (Row row : this.rows) {
			svg.words("name", 0, y + 13, null, row.name());
			svg.words("axis", Columns.WIDTH, y + 13, "end", row.note());
			for (int column = 0; column < row.cells().size(); column++) {
				Cell cell = row.cells().get(column);
				svg.open(cell.mark())
					.box(((cell.mark().value() > 0) ? "cell level-" + cell.level() : "cell nothing") + " " + row.look(),
							room * column + .5, y + 18, room - 1, CELL);
				if (!cell.text().isEmpty() && cell.text().length() * LETTER < room) {
					svg.words("count on-" + cell.level() + " " + row.look(), room * (column + .5), y + 32.5, "middle",
							cell.text());
				}
				svg.close(cell.mark());
			}
			y += ROW;
		}
		int every = Math.max(1, (this.labels.size() + ROOM_FOR_LABELS - 1) / ROOM_FOR_LABELS);
		for (int column = this.labels.size() - 1; column >= 0; column -= every) {
			svg.label(room * (column + .5), y + 13, Columns.WIDTH, this.labels.get(column));
		}
		return svg.end();
	}

	/**
	 * The same numbers to read.
	 * @param corner what the first column is called
	 * @return the table, with the rows of the picture
	 */
	public Table table(String corner) {
		List<String> head = new ArrayList<>(List.of(corner));
		head.addAll(this.labels);
		return new Table(head,
				this.rows.stream()
					.map((row) -> new Table.Row(row.name(), row.cells()
						.stream()
						.map((cell) -> new Table.Cell(cell.text().isEmpty() ? "0" : cell.text(), cell.mark().href()))
						.toList()))
					.toList());
	}

	/**
	 * A row.
	 *
	 * @param name what it is about
	 * @param note what stands at its end
	 * @param look its class in the sheet
	 * @param cells its cells
	 */
	public record Row(String name, String note, String look, List<Cell> cells) {
	}

	/**
	 * A cell.
	 *
	 * @param level how strong, from 0 to 5
	 * @param text what stands in it
	 * @param mark its value
	 */
	public record Cell(int level, String text, Mark mark) {
	}

}
