package firstattempt.thread;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import firstattempt.account.Account;
import firstattempt.family.Family;
import firstattempt.journal.Beside;
import firstattempt.journal.MistakeEpisode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says on a slip's page which thread it is in, or asks whether it belongs with another.
 */
@Component
class Belongs implements Beside {

	private final Threads threads;

	private final Candidates candidates;

	private final Clock clock;

	Belongs(Threads threads, Candidates candidates, Clock clock) {
		this.threads = threads;
		this.candidates = candidates;
		this.clock = clock;
	}

	@Override
	public Optional<Piece> on(MistakeEpisode episode, Family family, Account reader) {
		LocalDate today = family.day(Instant.now(this.clock));
		In in = this.threads.with(family, reader, episode.id())
			.map((thread) -> in(thread, episode.id(), today))
			.orElse(null);
		Asked asked = (in != null) ? null
				: suggested(episode, this.candidates.before(episode, family, reader))
					.map((slip) -> new Asked(slip, Ago.of(slip.day(), today)))
					.orElse(null);
		return Optional.of(new Piece(Place.BELONGS, "thread/belongs", new On(episode.id(), in, asked)));
	}

	private static In in(EpisodeThread thread, UUID episode, LocalDate today) {
		List<Turn> turns = Turn.of(thread.slips(), today);
		int number = IntStream.range(0, turns.size())
			.filter((at) -> turns.get(at).slip().id().equals(episode))
			.findFirst()
			.orElseThrow();
		return new In(thread, number + 1, turns.get(number));
	}

	/**
	 * The slip before this one that belongs with it most likely: the one that it was
	 * begun from, or else the likest. After two times "no" none is.
	 * @param episode the slip
	 * @param before slips before it
	 * @return the other slip, if one is alike enough
	 */
	static Optional<Candidate> suggested(MistakeEpisode episode, List<Candidate> before) {
		List<Candidate> open = before.stream()
			.filter((slip) -> !slip.refused() && slip.refusals() < Candidate.ENOUGH_REFUSALS)
			.toList();
		return open.stream()
			.filter((slip) -> slip.id().equals(episode.begunFrom()))
			.findFirst()
			.or(() -> Candidate.likest(episode, open)
				.stream()
				.filter((likely) -> likely.alike() >= Likeness.ENOUGH)
				.findFirst()
				.map(Candidate.Likely::slip));
	}

	/**
	 * What stands on the slip's page.
	 *
	 * @param id which slip
	 * @param in its place in its thread, or null
	 * @param asked what it may belong with, or null
	 */
	record On(UUID id, @Nullable In in, @Nullable Asked asked) {
	}

	/**
	 * A place in a thread.
	 *
	 * @param thread which
	 * @param number the how many-eth slip it is
	 * @param turn the slip with the days around it
	 */
	record In(EpisodeThread thread, int number, Turn turn) {
	}

	/**
	 * A slip that it may belong with.
	 *
	 * @param slip the other slip
	 * @param ago how long ago that was
	 */
	record Asked(Candidate slip, Ago ago) {
	}

}
