package firstattempt.insight;

/** Says a thing by its key. */
interface Words {

	/**
	 * The words for a key.
	 * @param key which
	 * @param values what stands in their gaps
	 * @return the words
	 */
	String say(String key, Object... values);

}
