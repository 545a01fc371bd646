package firstattempt.chart;

import java.time.Instant;
import java.util.List;

/**
 * How a number went: a dot for each time that it was noted, and a line that leads from
 * one to the next.
 *
 * @param top the greatest that the number can be; the smallest is 0
 * @param start what the first day is called
 * @param end what the last day is called
 * @param points the numbers, the first one first
 */
public record Course(int top, String start, String end, List<Point> points) {

	private static final double LEFT = 30;

	private static final double RIGHT = Columns.WIDTH - 10;

	private static final double TOP = 12;

	private static final double GROUND = 104;

	private static final double HEIGHT = 126;

	/**
	 * The picture.
	 * @return an SVG element
	 */
	public String svg() {
		Svg svg = new Svg("course", Columns.WIDTH, HEIGHT);
		for (int value : new int[] { 0, this.top / 2, this.top }) {
			svg.line((value == 0) ? "ground" : "grid", LEFT, y(value), Columns.WIDTH, y(value));
			svg.words("axis", LEFT - 6, y(value) + 4, "end", String.valueOf(value));
		}
		for (int i = 1; i < this.points.size(); i++) {
			svg.line("course", x(this.points.get(i - 1)), y(this.points.get(i - 1).mark().value()),
					x(this.points.get(i)), y(this.points.get(i).mark().value()));
		}
		for (Point point : this.points) {
			svg.open(point.mark()).dot("one", x(point), y(point.mark().value()), 4.5).close(point.mark());
		}
		svg.words("axis", LEFT, GROUND + 18, null, this.start);
		svg.words("axis", Columns.WIDTH, GROUND + 18, "end", this.end);
		return svg.end();
	}

	private double x(Point point) {
		long first = this.points.get(0).at().getEpochSecond();
		long all = this.points.get(this.points.size() - 1).at().getEpochSecond() - first;
		double gone = (all > 0) ? (double) (point.at().getEpochSecond() - first) / all : 0;
		return LEFT + 8 + (RIGHT - LEFT - 8) * gone;
	}

	private double y(int value) {
		return GROUND - (GROUND - TOP) * value / this.top;
	}

	/**
	 * The same numbers to read.
	 * @param head what the columns are called: when, the number, and what was said
	 * @return the table, the last one first
	 */
	public Table table(List<String> head) {
		return new Table(head,
				this.points.stream()
					.sorted((one, other) -> other.at().compareTo(one.at()))
					.map((point) -> new Table.Row(point.day(),
							List.of(Table.Cell.of(point.mark()), new Table.Cell(point.note(), null))))
					.toList());
	}

	/**
	 * A number that was noted.
	 *
	 * @param at when
	 * @param day what the day is called
	 * @param note what was said beside it, or an empty text
	 * @param mark the number
	 */
	public record Point(Instant at, String day, String note, Mark mark) {
	}

}
