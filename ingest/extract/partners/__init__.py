"""All others who take part or are co-operated with."""
