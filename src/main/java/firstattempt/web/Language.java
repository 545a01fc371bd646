package firstattempt.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that all the words are there in. */
public enum Language {

	/** English as it is written in the United States. */
	EN("en-US"),

	/** Spanish as it is understood in all of the Americas. */
	ES("es-US");

	private final Locale locale;

	Language(String tag) {
		this.locale = Locale.forLanguageTag(tag);
	}

	/**
	 * Finds a language.
	 * @param locale a language of any country
	 * @return the language, if the words are there in it
	 */
	public static Optional<Language> of(Locale locale) {
		return Arrays.stream(values()).filter((language) -> language.code().equals(locale.getLanguage())).findFirst();
	}

	public Locale locale() {
		return this.locale;
	}

	/**
	 * Its code as pages carry it.
	 * @return two letters
	 */
	public String code() {
		return this.locale.getLanguage();
	}

}
