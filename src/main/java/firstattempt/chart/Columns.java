package firstattempt.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns over time, either stacked or side by side.
 *
 * @param labels what stands below the columns
 * @param series what a column is made of, from the ground up
 * @param stacked whether the parts stand on one another
 */
public record Columns(List<String> labels, List<Series> series, boolean stacked) {

	static final double WIDTH = 360;

	private static final double LEFT = 30;

	private static final double TOP = 10;

	private static final double GROUND = 150;

	private static final double HEIGHT = 174;

	private static final int ROOM_FOR_LABELS = 7;

	/**
	 * The picture.
	 * @return an SVG element
	 */
	public String svg() {
		Svg svg = new Svg("columns", WIDTH, HEIGHT);
		int step = step(most());
		int top = Math.max(step, (most() + step - 1) / step * step);
		for (int value = 0; value <= top; value += step) {
			double y = GROUND - (GROUND - TOP) * value / top;
			svg.line((value == 0) ? "ground" : "grid", LEFT, y, WIDTH, y);
			svg.words("axis", LEFT - 6, y + 4, "end", String.valueOf(value));
		}
		double room = (WIDTH - LEFT) / Math.max(1, this.labels.size());
		int every = (this.labels.size() + ROOM_FOR_LABELS - 1) / ROOM_FOR_LABELS;
		for (int column = 0; column < this.labels.size(); column++) {
			double x = LEFT + room * column;
			draw(svg, column, x, room, top);
			if ((this.labels.size() - 1 - column) % Math.max(1, every) == 0) {
				svg.label(x + room / 2, GROUND + 17, WIDTH, this.labels.get(column));
			}
		}
		return svg.end();
	}

	private void draw(Svg svg, int column, double x, double room, int top) {
		double wide = Math.min(room * .72, 56);
		double each = this.stacked ? wide : wide / Math.max(1, this.series.size());
		double left = x + (room - wide) / 2;
		double ground = GROUND;
		for (Series part : this.series) {
			Mark mark = part.marks().get(column);
			double height = (GROUND - TOP) * mark.value() / top;
			if (mark.value() > 0) {
				svg.open(mark).box("part " + part.look(), left, ground - height, each, height).close(mark);
			}
			if (this.stacked) {
				ground -= height;
			}
			else {
				left += each;
			}
		}
	}

	/** The tallest column. */
	private int most() {
		int most = 0;
		for (int column = 0; column < this.labels.size(); column++) {
			int sum = 0;
			for (Series part : this.series) {
				int value = part.marks().get(column).value();
				sum = this.stacked ? sum + value : Math.max(sum, value);
			}
			most = Math.max(most, sum);
		}
		return most;
	}

	/** A round number of which few make the whole. */
	static int step(int most) {
		int step = 1;
		for (int i = 0; most / step > 4; i++) {
			step = (i % 3 == 1) ? step / 2 * 5 : step * 2;
		}
		return step;
	}

	/**
	 * The same numbers to read.
	 * @param corner what the first column is called
	 * @return the table, a row for each column of the picture
	 */
	public Table table(String corner) {
		List<String> head = new ArrayList<>(List.of(corner));
		this.series.forEach((part) -> head.add(part.name()));
		List<Table.Row> rows = new ArrayList<>();
		for (int column = 0; column < this.labels.size(); column++) {
			int at = column;
			rows.add(new Table.Row(this.labels.get(column),
					this.series.stream().map((part) -> Table.Cell.of(part.marks().get(at))).toList()));
		}
		return new Table(head, rows);
	}

	/**
	 * A part of the columns.
	 *
	 * @param name what it is called
	 * @param look its class in the sheet
	 * @param marks its value in each column
	 */
	public record Series(String name, String look, List<Mark> marks) {
	}

}
