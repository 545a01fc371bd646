package firstattempt.brief;

/** A sheet to print on. */
enum Paper {

	/** 210 by 297 mm. */
	A4("210mm", "297mm"),
	/** 8.5 by 11 inches. */
	LETTER("8.5in", "11in");

	private final String width;

	private final String height;

	Paper(String width, String height) {
		this.width = width;
		this.height = height;
	}

	public String width() {
		return this.width;
	}

	public String height() {
		return this.height;
	}

}
