"""English words that carry grammar, not content: articles, pronouns, prepositions, conjunctions, auxiliaries."""

ENGLISH = frozenset({
    "a", "about", "above", "across", "after", "against", "all", "along", "already", "also", "although", "among", "an",
    "and", "any", "are", "as", "at", "be", "because", "been", "before", "being", "below", "beside", "besides",
    "between", "both", "but", "by", "can", "could", "did", "do", "does", "during", "each", "either", "etc", "every",
    "for", "from", "further", "had", "has", "have", "he", "her", "his", "how", "however", "if", "in", "including",
    "into", "is", "it", "its", "may", "might", "more", "moreover", "most", "must", "no", "nor", "not", "of", "off",
    "on", "onto", "or", "other", "others", "our", "out", "over", "own", "per", "several", "shall", "she", "should",
    "since", "so", "some", "such", "than", "that", "the", "their", "them", "themselves", "then", "there", "thereby",
    "therefore", "these", "they", "this", "those", "through", "throughout", "thus", "to", "together", "towards",
    "under", "until", "up", "upon", "us", "various", "via", "was", "we", "well", "were", "what", "when", "where",
    "whereby", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without",
    "would", "you", "your",
})  # fmt: skip
