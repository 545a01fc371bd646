package firstattempt.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes what a form says once, however often the form arrives. */
@Component
public class Once {

	private final TransactionOperations transactions;

	Once(TransactionOperations transactions) {
		this.transactions = transactions;
	}

	/**
	 * Writes, unless it was written. The column of the capture has to be unique in the
	 * database, so that two that arrive at once do not both write.
	 * @param captureId made once for each form, or null if the form had none
	 * @param find finds what was written with it
	 * @param write writes it
	 * @param <T> what is written
	 * @return what was written now or before
	 */
	public <T> T write(@Nullable UUID captureId, Function<UUID, Optional<T>> find, Supplier<T> write) {
		Supplier<Optional<T>> again = () -> (captureId != null) ? find.apply(captureId) : Optional.empty();
		try {
			return this.transactions.execute((transaction) -> again.get().orElseGet(write));
		}
		catch (DataIntegrityViolationException ex) {
			return this.transactions.execute((transaction) -> again.get().orElseThrow(() -> ex));
		}
	}

}
