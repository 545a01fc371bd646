package firstattempt.chart;

import java.util.List;

/**
 * Bars that lie below one another, each a part of a whole of its own.
 *
 * @param bars the bars
 */
public record Bars(List<Bar> bars) {

	private static final double ROW = 44;

	/**
	 * The picture.
	 * @return an SVG element
	 */
	public String svg() {
		Svg svg = new Svg("bars", Columns.WIDTH, this.bars.size() * ROW);
		double y = 0;
		for (Bar bar : this.bars) {
			svg.words("name", 0, y + 14, null, bar.name());
			svg.words("axis", Columns.WIDTH, y + 14, "end", bar.note());
			svg.open(bar.mark());
			svg.box("whole", 0, y + 20, Columns.WIDTH, 16);
			if (bar.mark().value() > 0) {
				svg.box("part " + bar.look(), 0, y + 20, Columns.WIDTH * bar.mark().value() / bar.whole(), 16);
			}
			svg.close(bar.mark());
			y += ROW;
		}
		return svg.end();
	}

	/**
	 * The same numbers to read.
	 * @param head what the three columns are called
	 * @return the table
	 */
	public Table table(List<String> head) {
		return new Table(head,
				this.bars.stream()
					.map((bar) -> new Table.Row(bar.name(),
							List.of(Table.Cell.of(bar.mark()), new Table.Cell(String.valueOf(bar.whole()), null))))
					.toList());
	}

	/**
	 * A bar.
	 *
	 * @param name what it is about
	 * @param note what stands at its end
	 * @param look its class in the sheet
	 * @param whole how much it would be if it were full
	 * @param mark how much it is
	 */
	public record Bar(String name, String note, String look, int whole, Mark mark) {
	}

}
