package firstattempt.web;

import java.util.Set;

import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lets every template say {@code #days}, sheets of paper too. */
@Component
class DaysDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

	private static final String NAME = "days";

	private final MessageSource words;

	DaysDialect(MessageSource words) {
		super(NAME);
		this.words = words;
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return this;
	}

	@Override
	public Set<String> getAllExpressionObjectNames() {
		return Set.of(NAME);
	}

	@Override
	public Object buildObject(IExpressionContext context, String name) {
		return new Days(this.words, context.getLocale());
	}

	@Override
	public boolean isCacheable(String name) {
		return true;
	}

}
